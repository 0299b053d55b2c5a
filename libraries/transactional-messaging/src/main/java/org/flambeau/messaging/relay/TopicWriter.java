package org.flambeau.messaging.relay;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.http.Traceparent;
import org.flambeau.messaging.outbox.OutboxRow;

/**
 * Writes batches of events to their topics, each batch in one Kafka transaction: a reader of committed records sees all
 * of it, in order, or nothing. The {@code transactional.id} is the same for all replicas of a service, so that the
 * newest leader fences one that was paused and comes back. Used by the relay's thread alone.
 */
@ApplicationScoped
class TopicWriter {

    private final Map<String, Object> settings;
    private final String source;
    private KafkaProducer<String, byte[]> producer;

    TopicWriter(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.source = "/" + service;
        this.settings = new HashMap<>(broker);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "flambeau." + service + ".relay");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        // With all brokers down a producer that rebootstraps blocks in send() until they are back.
        settings.put("metadata.recovery.strategy", "none");
    }

    /** Writes the rows in their order. After a failure the writer must be {@link #close() closed}. */
    void write(List<OutboxRow> rows) {
        if (producer == null) open();
        producer.beginTransaction();
        for (OutboxRow row : rows) producer.send(record(row));
        producer.commitTransaction();
    }

    /** Drops the producer; what it had not committed is not seen by readers of committed records. */
    void close() {
        if (producer == null) return;
        producer.close(Duration.ZERO);
        producer = null;
    }

    private void open() {
        KafkaProducer<String, byte[]> opened =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            opened.initTransactions();
        } catch (RuntimeException e) {
            opened.close(Duration.ZERO);
            throw e;
        }
        producer = opened;
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(row.topic(), null, row.occurredAt().toEpochMilli(), row.key(), row.payload());
        header(record, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
        header(record, CloudEventHeaders.ID, row.eventId());
        header(record, CloudEventHeaders.SOURCE, source);
        header(record, CloudEventHeaders.TYPE, row.type());
        header(record, CloudEventHeaders.SUBJECT, row.aggregate());
        header(record, CloudEventHeaders.TIME, row.occurredAt().toString());
        header(record, CloudEventHeaders.AGGREGATE_VERSION, Long.toString(row.version()));
        header(record, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        if (row.traceparent() != null) header(record, Traceparent.HEADER, row.traceparent());
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
