package org.flambeau.broadcast.feed;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long who was cut off or refused shall wait. Everyone gets another time, so that they do not all come back at once. */
final class Reconnection {

    private static final int SHORTEST_MILLIS = 1000;
    private static final int LONGEST_MILLIS = 4000;
    private static final int SHORTEST_REFUSED_SECONDS = 2;
    private static final int LONGEST_REFUSED_SECONDS = 15;

    private final RandomGenerator random;

    Reconnection(RandomGenerator random) {
        this.random = random;
    }

    /** After a stream that broke. */
    Duration pause() {
        return Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS + 1));
    }

    /** After a refusal for want of places; whole seconds, as Retry-After wants them. */
    Duration pauseAfterRefusal() {
        return Duration.ofSeconds(random.nextInt(SHORTEST_REFUSED_SECONDS, LONGEST_REFUSED_SECONDS + 1));
    }
}
