package org.flambeau.messaging.inbox;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.time.Instant;
import org.flambeau.contracts.EventJson;

/** An event as it came from a topic: the envelope read, the payload not yet. */
public record IncomingEvent(
        String topic,
        String key,
        String id,
        String type,
        String source,
        String aggregate,
        long version,
        Instant occurredAt,
        byte[] payload) {

    /**
     * Reads the payload.
     *
     * @throws UnreadableEvent when it is not JSON of that shape
     */
    public <T> T dataAs(Class<T> shape) {
        try {
            T data = EventJson.mapper().readValue(payload, shape);
            if (data == null) throw new UnreadableEvent("the payload is null");
            return data;
        } catch (JacksonException e) {
            throw new UnreadableEvent("the payload is not a " + shape.getSimpleName() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableEvent("the payload cannot be read: " + e.getMessage());
        }
    }
}
