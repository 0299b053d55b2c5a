package org.flambeau.contracts.messaging;

import java.time.Instant;

/**
 * A consumer could not read or apply a record and set it aside.
 *
 * @param id the one id of this dead letter, also known to the consumer's operator commands
 * @param payload the record's value, Base64, null when it had none
 */
public record DeadLettered(
        String id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        String eventId,
        String reason,
        Instant receivedAt,
        String payload) {}
