package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;

/** Comparisons of instants and durations that {@code java.time} lacks. */
public final class Instants {

    private Instants() {}

    /** The later of two instants. */
    public static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The duration, or zero when it is negative. */
    public static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
