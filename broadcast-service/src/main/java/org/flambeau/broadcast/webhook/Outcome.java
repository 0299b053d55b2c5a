package org.flambeau.broadcast.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What an attempt led to.
 *
 * @param askedPause how long the endpoint asked to be left alone
 */
record Outcome(Attempt attempt, Optional<Duration> askedPause) {

    static Outcome of(Attempt attempt) {
        return new Outcome(attempt, Optional.empty());
    }
}
