package org.flambeau.ceremony.crew.trigger;

import java.net.URI;
import java.time.Duration;

/**
 * A delivery that this replica has claimed to send now.
 *
 * @param claim how often it was claimed, this time included
 * @param left time until it is too late
 */
record Due(long id, int claim, String messageId, String payload, URI url, String secret, Duration left) {

    /** Pause before the next attempt: a quarter of a second, then twice as long each time, two seconds at most. */
    Duration pause() {
        return Duration.ofMillis(Math.min(2_000L, 250L << Math.min(claim - 1, 3)));
    }
}
