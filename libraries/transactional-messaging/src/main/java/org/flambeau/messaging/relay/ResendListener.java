package org.flambeau.messaging.relay;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.messaging.ResendRequested;
import org.flambeau.messaging.inbox.UnreadableEvent;
import org.flambeau.messaging.outbox.OutboxTable;
import org.jboss.logging.Logger;

/**
 * Hears consumers that miss a version and has the relay send it again. One replica of each service hears a request; a
 * service that does not own the aggregate finds nothing to send and lets it pass.
 */
@ApplicationScoped
class ResendListener {

    private static final Logger LOG = Logger.getLogger(ResendListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 2_000;

    private final Map<String, Object> settings;
    private final OutboxTable outbox;
    private final RelayBell bell;
    private final boolean enabled;
    private volatile boolean running;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    ResendListener(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            OutboxTable outbox,
            RelayBell bell,
            RelaySettings relay) {
        this.outbox = outbox;
        this.bell = bell;
        this.enabled = relay.enabled();
        this.settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service + "-resend");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-resend");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) return;
        running = true;
        thread = new Thread(this::run, "resend-requests");
        thread.setContextClassLoader(ResendListener.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        KafkaConsumer<String, byte[]> open = consumer;
        if (open != null) open.wakeup();
        if (thread != null) thread.join(PAUSE_MILLIS);
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> open =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = open;
                open.subscribe(List.of(Topics.RESEND_REQUESTS));
                while (running) {
                    for (ConsumerRecord<String, byte[]> record : open.poll(POLL)) answer(record);
                    open.commitSync();
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debugf("resend listener woken: running=%s", running);
            } catch (RuntimeException e) {
                LOG.warnf("resend requests cannot be heard just now: reason=%s", e);
                pause();
            }
        }
    }

    private void answer(ConsumerRecord<String, byte[]> record) {
        try {
            ResendRequested request = readable(record);
            int rows = outbox.reopen(request.topic(), request.aggregate(), request.fromVersion());
            if (rows == 0) return;
            LOG.infof(
                    "resending: topic=%s aggregate=%s version=%d consumer=%s events=%d",
                    request.topic(), request.aggregate(), request.fromVersion(), request.consumer(), rows);
            bell.ring();
        } catch (UnreadableEvent | JacksonException e) {
            LOG.errorf(
                    "resend request passed over, not readable: offset=%d reason=%s", record.offset(), e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResendRequested readable(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() == null) throw new UnreadableEvent("the record has no payload");
        ResendRequested request = EventJson.mapper().readValue(record.value(), ResendRequested.class);
        if (request == null || !isName(request.topic()) || !isName(request.aggregate()) || request.fromVersion() < 1)
            throw new UnreadableEvent("topic, aggregate and a version from 1 are needed");
        return request;
    }

    private static boolean isName(String text) {
        return text != null && !text.isBlank() && text.indexOf('\0') < 0;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
