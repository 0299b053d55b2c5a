package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far the show has come. */
public sealed interface Progress {

    /**
     * Nothing has started.
     *
     * @param opening planned start of the ceremony
     */
    record NotStarted(Instant opening) implements Progress {}

    /**
     * A segment is live.
     *
     * @param startedAt when the show began
     * @param past what was live before, oldest first
     */
    record Running(Instant startedAt, List<Past> past, Current current) implements Progress {}

    /** The last segment has ended. */
    record Over(Instant startedAt, Instant endedAt, List<Past> past) implements Progress {}

    /**
     * A segment that was live.
     *
     * @param cut whether it was cut short
     */
    record Past(String code, Instant start, Instant end, boolean cut) {

        /** A segment that was played to its end. */
        public Past(String code, Instant start, Instant end) {
            this(code, start, end, false);
        }
    }

    /**
     * The live segment.
     *
     * @param added time added by hand, negative when taken away
     * @param paused sum of the holds that are over
     * @param heldSince start of the present hold, null when it runs
     */
    record Current(String code, Instant start, Duration added, Duration paused, Instant heldSince) {

        /** A segment that runs, with nothing added and never held. */
        public static Current running(String code, Instant start) {
            return new Current(code, start, Duration.ZERO, Duration.ZERO, null);
        }

        public boolean held() {
            return heldSince != null;
        }

        /** Time spent on hold until now, the present hold included. */
        Duration pausedTotal(Instant now) {
            return held() ? paused.plus(Instants.atLeastZero(Duration.between(heldSince, now))) : paused;
        }

        /** Time it has run, never negative: holds do not count, and time added by hand never changes it. */
        Duration elapsed(Instant now) {
            return Instants.atLeastZero(Duration.between(start, now).minus(pausedTotal(now)));
        }
    }
}
