package org.flambeau.ceremony.parade;

import java.time.Instant;

/**
 * Something that happened on the night. Acts are never rewritten: a mistake is taken back by another act.
 *
 * @param run run of the ceremony
 * @param venue null for what concerns every venue
 * @param at when it happened
 * @param recordedAt when it was recorded
 * @param version version of the parade that was on the night
 * @param delegationsVersion version of the delegations that was on the night
 */
public record ParadeAct(
        Kind kind,
        int run,
        String organisation,
        String venue,
        Instant at,
        Instant recordedAt,
        String by,
        String reason,
        long version,
        long delegationsVersion) {

    public enum Kind {
        STEPPED_OFF,
        STEP_OFF_TAKEN_BACK,
        WITHDRAWN,
        WITHDRAWAL_TAKEN_BACK,
        /** A rehearsal begins anew: what was recorded before does not count any more. */
        STARTED_AGAIN
    }
}
