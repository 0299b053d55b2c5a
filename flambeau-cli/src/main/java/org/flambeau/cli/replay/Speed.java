package org.flambeau.cli.replay;

import java.time.Duration;
import org.flambeau.cli.suite.NotUnderstood;

/**
 * How fast a Games is replayed.
 *
 * @param factor how many seconds of the Games pass in a second, 0 for as fast as answers come
 */
public record Speed(double factor) {

    /** Minutes of a ceremony last so long when the Games is replayed as fast as answers come. */
    private static final Duration MINUTE_AT_MAX = Duration.ofMillis(50);

    private static final Duration SHORTEST_MINUTE = Duration.ofMillis(20);

    /** Reads {@code max} or a factor of at least 1. */
    public static Speed of(String text) {
        if (text.equals("max")) return new Speed(0);
        try {
            double factor = Double.parseDouble(text);
            if (factor >= 1 && factor <= 1_000_000) return new Speed(factor);
        } catch (NumberFormatException e) {
            // told below, with the other ways to be wrong
        }
        throw new NotUnderstood(
                "--speed takes max or a number from 1 to 1000000 (seconds of the Games in a second), not " + text);
    }

    boolean asFastAsPossible() {
        return factor == 0;
    }

    /** How long something lasts that lasted so long at the Games. */
    Duration scaled(Duration real) {
        return asFastAsPossible() ? Duration.ZERO : Duration.ofNanos((long) (real.toNanos() / factor));
    }

    Duration ceremonyMinute() {
        if (asFastAsPossible()) return MINUTE_AT_MAX;
        Duration minute = scaled(Duration.ofMinutes(1));
        return minute.compareTo(SHORTEST_MINUTE) < 0 ? SHORTEST_MINUTE : minute;
    }
}
