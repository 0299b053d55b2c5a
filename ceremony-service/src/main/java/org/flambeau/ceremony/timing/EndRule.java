package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** When a segment ends. */
public sealed interface EndRule {

    /** The end of a segment that has not begun, never before {@code start}. */
    Instant endOf(Instant start);

    /**
     * The finish of the live segment.
     *
     * @param shift time added by hand and time spent on hold; negative when time was taken away
     */
    Instant expectedFinish(Instant start, Duration shift);

    /** What a late start contributes to being behind: nothing where the end is pinned. */
    Duration lateness(Instant plannedStart, Instant start);

    /** Ends so long after its start. */
    record Lasting(Duration duration) implements EndRule {
        public Lasting {
            if (duration.isNegative() || duration.isZero())
                throw new IllegalArgumentException("a segment lasts longer than nothing: " + duration);
        }

        @Override
        public Instant endOf(Instant start) {
            return start.plus(duration);
        }

        @Override
        public Instant expectedFinish(Instant start, Duration shift) {
            return start.plus(duration).plus(shift);
        }

        @Override
        public Duration lateness(Instant plannedStart, Instant start) {
            return Duration.between(plannedStart, start);
        }
    }

    /** Ends at that instant whatever its start; a start after it leaves no time, never a negative one. */
    record Pinned(Instant at) implements EndRule {
        public Pinned {
            Objects.requireNonNull(at);
        }

        @Override
        public Instant endOf(Instant start) {
            return Instants.later(start, at);
        }

        @Override
        public Instant expectedFinish(Instant start, Duration shift) {
            return at.plus(shift);
        }

        @Override
        public Duration lateness(Instant plannedStart, Instant start) {
            return Duration.ZERO;
        }
    }
}
