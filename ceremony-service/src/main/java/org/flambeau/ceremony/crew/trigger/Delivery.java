package org.flambeau.ceremony.crew.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One call of a trigger and what became of it.
 *
 * @param messageId the {@code webhook-id} of every attempt
 * @param useBy when it is too late to send it
 * @param message what was sent
 */
public record Delivery(
        long id,
        String messageId,
        State state,
        Instant createdAt,
        Instant useBy,
        List<Attempt> attempts,
        JsonNode message) {

    public enum State {
        /** Not taken yet, and still in time. */
        PENDING,
        /** The bridge answered with 2xx. */
        DELIVERED,
        /** Its time passed before the bridge took it; it is never sent late. */
        EXPIRED,
        /** No trigger may call the address that the bridge's name stands for. */
        REFUSED
    }
}
