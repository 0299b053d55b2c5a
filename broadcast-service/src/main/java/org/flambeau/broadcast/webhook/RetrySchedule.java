package org.flambeau.broadcast.webhook;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When an endpoint is called again: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h (Standard Webhooks 1.0,
 * "Delivery attempts"), then every 24 h. Each pause is up to a tenth longer by chance, so that endpoints that failed
 * together do not come back together.
 */
final class RetrySchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final int JITTER_PARTS = 10;

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /** @param failures in a row, from 1 */
    Duration after(int failures) {
        return withJitter(PAUSES.get(Math.min(failures, PAUSES.size()) - 1));
    }

    /** A pause that the endpoint asked for: never shorter, and within the bounds of the schedule. */
    Duration asked(Duration pause) {
        Duration shortest = PAUSES.get(0);
        Duration longest = PAUSES.get(PAUSES.size() - 1);
        if (pause.compareTo(shortest) < 0) return withJitter(shortest);
        return withJitter(pause.compareTo(longest) > 0 ? longest : pause);
    }

    private Duration withJitter(Duration pause) {
        return pause.plusMillis(random.nextLong(pause.toMillis() / JITTER_PARTS + 1));
    }
}
