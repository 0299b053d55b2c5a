package org.flambeau.ceremony.parade;

import java.time.Instant;

/**
 * A step-off or a withdrawal as JSON.
 *
 * @param delegation code of the organisation
 * @param venue code of the venue that a step-off was at; may be left out where there is one
 * @param at when it happened, now when left out
 * @param reason needed for a withdrawal and for whatever is taken back
 * @param takenBack whether this takes back what was recorded by mistake; false when left out
 */
public record ActBody(String delegation, String venue, Instant at, String reason, Boolean takenBack) {

    boolean takesBack() {
        return Boolean.TRUE.equals(takenBack);
    }
}
