package org.flambeau.system.faults;

import java.util.List;

/**
 * One thing that somebody at the results desk wanted, told apart from all others by the name of its winner, and each time
 * that it was tried, under one idempotency key.
 */
record Operation(String event, String winner, List<Attempt> attempts) {

    enum Outcome {
        /** It was acknowledged. */
        OK,
        /** It was refused, and is to have no effect. */
        REFUSED,
        /** Nobody can say: no answer came, or one that leaves it open. */
        UNKNOWN
    }

    /**
     * @param status HTTP status, 0 when no answer came
     * @param retryAfter whether the answer says when to come again
     * @param atNanos moment of its end, on this machine
     */
    record Attempt(int status, boolean retryAfter, long atNanos) {

        Outcome outcome() {
            if (status / 100 == 2) return Outcome.OK;
            // 503 too: the database may have been lost between its commit and its answer.
            return status / 100 == 4 ? Outcome.REFUSED : Outcome.UNKNOWN;
        }
    }

    /** Acknowledged once is acknowledged; what was left open once stays open, whatever a later try was told. */
    Outcome outcome() {
        if (has(Outcome.OK)) return Outcome.OK;
        return has(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.REFUSED;
    }

    private boolean has(Outcome outcome) {
        return attempts.stream().anyMatch(attempt -> attempt.outcome() == outcome);
    }
}
