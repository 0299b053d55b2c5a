package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears that something was published. What it was is read from the archive, so that a ring that is lost or comes twice
 * changes nothing: the queues are looked at without one, too.
 */
@ApplicationScoped
public class WebhookChannel {

    private final WebhookBell bell;

    WebhookChannel(WebhookBell bell) {
        this.bell = bell;
    }

    @Incoming("webhooks")
    void published(ConsumerRecord<String, byte[]> record) {
        bell.ring();
    }
}
