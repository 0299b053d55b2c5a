package org.flambeau.broadcast.webhook;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.flambeau.http.Refusal;

/**
 * Whose endpoints they are.
 *
 * @param subject the token's {@code sub}
 */
record Partner(String subject) {

    /** The bearer of the token; 403 when it does not say who that is. */
    static Partner of(JsonWebToken token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank())
            throw Refusal.forbidden("sub", null, "the token must name its subject, for endpoints belong to one");
        return new Partner(subject);
    }
}
