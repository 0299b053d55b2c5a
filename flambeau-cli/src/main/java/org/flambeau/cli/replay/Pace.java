package org.flambeau.cli.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.flambeau.cli.suite.Failure;

/** Waits for a moment. */
final class Pace {

    private Pace() {}

    static void until(Clock clock, Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        if (left.isNegative() || left.isZero()) return;
        try {
            Thread.sleep(left.toMillis(), left.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
