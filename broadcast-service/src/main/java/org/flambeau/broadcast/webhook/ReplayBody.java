package org.flambeau.broadcast.webhook;

import java.time.Instant;
import org.flambeau.http.Refusal;

/**
 * Where an endpoint is told from: one of the two.
 *
 * @param from sequence of the first notification; one above the head is what comes next
 * @param since instant of publication of the first
 */
public record ReplayBody(Long from, Instant since) {

    /** 422 when neither or both are told. */
    void check() {
        if ((from == null) == (since == null))
            throw Refusal.unprocessable(
                    "from", from, "expected either from, a sequence, or since, an instant of publication");
    }
}
