package org.flambeau.ceremony.show;

import java.util.UUID;

/**
 * The random names under which the public meets a segment. They say nothing of its code, its place or how many there
 * are.
 *
 * @param shown its id once its content may be seen
 * @param cover id of the slot that stands for it, and for its hidden neighbours, while it is secret
 */
public record PublicIdentity(String shown, String cover) {

    public static PublicIdentity draw() {
        return new PublicIdentity(
                UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    PublicIdentity coveredBy(String otherCover) {
        return new PublicIdentity(shown, otherCover);
    }
}
