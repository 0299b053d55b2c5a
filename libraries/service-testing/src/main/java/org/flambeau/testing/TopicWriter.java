package org.flambeau.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records to a topic as another service would, or as one with a fault would. */
public final class TopicWriter {

    private TopicWriter() {}

    /** Writes one event with the envelope of the suite (CloudEvents 1.0, binary mode) and waits until Kafka has it. */
    public static void event(String topic, String key, String type, String aggregate, long version, byte[] payload) {
        write(topic, key, envelope(type, aggregate, version), payload);
    }

    /** The same in a transaction of Kafka that is aborted when the broker has the record. */
    public static void aborted(String topic, String key, String type, String aggregate, long version, byte[] payload) {
        try (KafkaProducer<String, byte[]> producer =
                open(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "aborted-" + UUID.randomUUID()))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, topic, key, envelope(type, aggregate, version), payload);
            producer.abortTransaction();
        }
    }

    /** Writes one record as it is told and waits until Kafka has it. */
    public static void write(String topic, String key, Map<String, String> headers, byte[] payload) {
        try (KafkaProducer<String, byte[]> producer = open(Map.of())) {
            send(producer, topic, key, headers, payload);
        }
    }

    private static Map<String, String> envelope(String type, String aggregate, long version) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                aggregate + "/" + version,
                "ce_source",
                "/test",
                "ce_type",
                type,
                "ce_subject",
                aggregate,
                "ce_time",
                "2024-08-08T18:30:00Z",
                "ce_aggregateversion",
                Long.toString(version),
                "content-type",
                "application/json");
    }

    private static KafkaProducer<String, byte[]> open(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, SuiteParts.kafka().bootstrapServers());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void send(
            KafkaProducer<String, byte[]> producer,
            String topic,
            String key,
            Map<String, String> headers,
            byte[] payload) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("not written to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
