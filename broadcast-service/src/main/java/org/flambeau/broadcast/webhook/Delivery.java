package org.flambeau.broadcast.webhook;

import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.notifications.NotificationKind;

/**
 * A notification that an endpoint was sent, and what became of it.
 *
 * @param messageId the {@code webhook-id} of every attempt
 * @param takenAt when the endpoint answered with 2xx, null when it has not
 * @param attempted how often it was sent
 * @param attempts the newest of them, at most 50, the oldest first
 */
public record Delivery(
        long sequence,
        NotificationKind kind,
        String messageId,
        State state,
        Instant takenAt,
        int attempted,
        List<Attempt> attempts) {

    public enum State {
        /** Not taken yet; what follows waits for it. */
        PENDING,
        DELIVERED,
        /** Not taken, and passed over: by a replay that began behind it, or by other interests. */
        SKIPPED
    }
}
