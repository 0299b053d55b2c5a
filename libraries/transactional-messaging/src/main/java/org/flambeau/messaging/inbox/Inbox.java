package org.flambeau.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@ApplicationScoped
public class Inbox {
    /**
     * Takes one record for a consumer. Returns after the commit, so that the caller may acknowledge; throws only when
     * the record must be offered again.
     */
    public void receive(InboxConsumer consumer, ConsumerRecord<String, byte[]> record) {}
}
