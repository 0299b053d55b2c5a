package org.flambeau.messaging.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells a clock on the wall that jumps from one that goes, by a clock that only ever goes on. Of use to one thread. */
final class ClockPace {

    /** What is less is how clocks are kept right: a time server turns them by fractions of a second. */
    static final Duration JUMP = Duration.ofSeconds(2);

    private Instant wall;
    private long nanos;

    ClockPace(Instant wall, long nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /**
     * Looks at both.
     *
     * @return how far the clock has jumped since the last look, negative when back; empty when it has not
     */
    Optional<Duration> jump(Instant nowOnWall, long nowNanos) {
        Duration jump = Duration.between(wall, nowOnWall).minusNanos(nowNanos - nanos);
        wall = nowOnWall;
        nanos = nowNanos;
        return jump.abs().compareTo(JUMP) < 0 ? Optional.empty() : Optional.of(jump);
    }
}
