package org.flambeau.ceremony.timing;

import java.time.Duration;

/** How near the live segment is to its expected finish, as the clock for the stage shows it. */
public enum Phase {
    NORMAL,
    WARNING,
    DANGER,
    /** Beyond the expected finish. */
    OVERTIME;

    /**
     * When a phase begins, counted back from the expected finish.
     *
     * @param warning remaining time at which WARNING begins
     * @param danger remaining time at which DANGER begins
     */
    public record Limits(Duration warning, Duration danger) {

        /** Two minutes and one. */
        public static final Limits STANDARD = new Limits(Duration.ofSeconds(120), Duration.ofSeconds(60));

        /** The limits for a segment of this length: at most half and a quarter of it, so that a short one begins NORMAL. */
        public Limits cappedFor(Duration length) {
            return new Limits(shorter(warning, length.dividedBy(2)), shorter(danger, length.dividedBy(4)));
        }

        /** The phase with so much time left. */
        public Phase at(Duration remaining) {
            if (remaining.isNegative()) return OVERTIME;
            if (remaining.compareTo(danger) <= 0) return DANGER;
            return remaining.compareTo(warning) <= 0 ? WARNING : NORMAL;
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }
}
