package org.flambeau.ceremony.crew.trigger;

import java.time.Instant;

/**
 * One POST to a bridge.
 *
 * @param at when it was sent
 * @param millis how long the answer took, or the wait for it
 * @param status what the bridge answered, null when there was no answer
 * @param failure why there was none, null when there was one
 */
public record Attempt(Instant at, long millis, Integer status, String failure) {

    /** Whether the bridge has taken it. */
    boolean taken() {
        return status != null && status >= 200 && status < 300;
    }
}
