package org.flambeau.messaging.outbox;

import java.time.Instant;
import org.flambeau.contracts.Aggregates;

/**
 * A new version of an aggregate that the world shall know.
 *
 * @param topic one of {@link org.flambeau.contracts.Topics}
 * @param key record key: what must stay in order has the same key
 * @param type one of {@link org.flambeau.contracts.EventTypes}
 * @param aggregate one of {@link Aggregates}
 * @param version 1, 2, 3, ... per aggregate without a gap
 * @param occurredAt becomes the event's time and stays the same on every resend
 * @param data a contract record; written by {@link org.flambeau.contracts.EventJson}
 */
public record OutgoingEvent(
        String topic, String key, String type, String aggregate, long version, Instant occurredAt, Object data) {

    /** Identity of the event, the same on every resend. */
    public String id() {
        return Aggregates.eventId(aggregate, version);
    }
}
