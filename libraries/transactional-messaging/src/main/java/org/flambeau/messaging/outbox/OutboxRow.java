package org.flambeau.messaging.outbox;

import java.time.Instant;

/** A stored event on its way to its topic. */
public record OutboxRow(
        long id,
        String eventId,
        String topic,
        String key,
        String type,
        String aggregate,
        long version,
        Instant occurredAt,
        byte[] payload) {}
