package org.flambeau.broadcast.feed;

import java.time.Duration;

/** Lets 20 messages through at once and one more every half second. */
final class MessageRate {

    private static final int AT_ONCE = 20;
    private static final long NANOS_PER_MESSAGE = Duration.ofMillis(500).toNanos();

    private long free = Long.MIN_VALUE;

    /** @param now nanoseconds of a clock that only goes forward */
    boolean allows(long now) {
        long earliest = now - AT_ONCE * NANOS_PER_MESSAGE;
        if (free == Long.MIN_VALUE || free - earliest < 0) free = earliest;
        free += NANOS_PER_MESSAGE;
        return free - now <= 0;
    }
}
