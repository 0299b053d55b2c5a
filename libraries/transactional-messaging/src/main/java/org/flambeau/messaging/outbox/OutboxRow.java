package org.flambeau.messaging.outbox;

import java.time.Instant;

/**
 * A stored event on its way to its topic.
 *
 * @param traceparent the trace that it belongs to, null where nobody traces
 */
public record OutboxRow(
        long id,
        String eventId,
        String topic,
        String key,
        String type,
        String aggregate,
        long version,
        Instant occurredAt,
        byte[] payload,
        String traceparent) {}
