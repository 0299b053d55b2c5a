package org.flambeau.ceremony.publicview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.flambeau.ceremony.show.Ceremony;

/**
 * The public running order as it is answered.
 *
 * @param version public version, the same as the event's
 */
public record PublicAnswer(
        String games,
        String ceremony,
        long version,
        @JsonUnwrapped PublicView view) {

    public static PublicAnswer of(Ceremony ceremony) {
        return new PublicAnswer(
                ceremony.key().games(), ceremony.key().ceremony(), ceremony.publicVersion(), PublicView.of(ceremony));
    }
}
