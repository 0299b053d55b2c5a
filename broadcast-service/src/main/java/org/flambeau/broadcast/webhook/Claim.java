package org.flambeau.broadcast.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.flambeau.broadcast.interest.Interest;

/**
 * An endpoint that this replica alone serves for a while, as it stood when that was last confirmed.
 *
 * @param cursor everything up to this sequence is dealt with
 * @param generation how often the partner has set the queue anew
 * @param failures in a row
 * @param failingSince the first of them, null when there is none
 * @param number which claim of this endpoint it is; a later one ends it
 * @param heldUntil when the lease may end, by {@link System#nanoTime}
 */
record Claim(
        String endpoint,
        String games,
        URI url,
        Interest interest,
        Secrets secrets,
        long cursor,
        long generation,
        int failures,
        Instant failingSince,
        long number,
        long heldUntil) {

    /** Whether an attempt that begins now and takes so long ends while nobody else may begin one. */
    boolean covers(Duration attempt) {
        return heldUntil - System.nanoTime() > attempt.toNanos();
    }

    /** The same claim, when everything up to this sequence is dealt with. */
    Claim upTo(long sequence) {
        return new Claim(
                endpoint,
                games,
                url,
                interest,
                secrets,
                sequence,
                generation,
                failures,
                failingSince,
                number,
                heldUntil);
    }

    /** {@code webhook-id}: the same for every attempt, whichever replica makes it, and after a replay. */
    String messageId(long sequence) {
        return "msg_" + endpoint.substring(endpoint.indexOf('_') + 1) + "_" + sequence;
    }
}
