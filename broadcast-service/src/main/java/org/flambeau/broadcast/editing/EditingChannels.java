package org.flambeau.broadcast.editing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.flambeau.messaging.inbox.Inbox;

/** The two topics that news comes from. */
@ApplicationScoped
public class EditingChannels {

    private final Inbox inbox;
    private final Editing editing;
    private final Continuity continuity;

    EditingChannels(Inbox inbox, Editing editing, Continuity continuity) {
        this.inbox = inbox;
        this.editing = editing;
        this.continuity = continuity;
    }

    @Incoming("medals")
    @Blocking
    void medals(ConsumerRecords<String, byte[]> records) {
        continuity.await();
        inbox.receive(editing, records);
    }

    @Incoming("ceremonies")
    @Blocking
    void ceremonies(ConsumerRecord<String, byte[]> record) {
        continuity.await();
        inbox.receive(editing, record);
    }
}
