package org.flambeau.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed on a topic, from its beginning. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Predicate<String> keys;

    private TopicReader(String topic, Predicate<String> keys) {
        this.topic = topic;
        this.keys = keys;
    }

    public static TopicReader of(String topic) {
        return new TopicReader(topic, key -> true);
    }

    /** Only records with this key. */
    public TopicReader withKey(String key) {
        return new TopicReader(topic, key::equals);
    }

    /** Everything that is there now. */
    public List<Found> all() {
        try (KafkaConsumer<String, byte[]> consumer = open()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<Found> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
                collect(consumer, found);
            return found;
        }
    }

    /**
     * Waits until at least so many records are there.
     *
     * @throws AssertionError when they do not come in time
     */
    public List<Found> await(int atLeast, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        List<Found> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = open()) {
            while (found.size() < atLeast) {
                if (System.nanoTime() > end)
                    throw new AssertionError(
                            "expected " + atLeast + " records on " + topic + " within " + atMost + ", found " + found);
                collect(consumer, found);
            }
        }
        return found;
    }

    private KafkaConsumer<String, byte[]> open() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        SuiteParts.kafka().bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private void collect(KafkaConsumer<String, byte[]> consumer, List<Found> found) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL))
            if (keys.test(record.key())) found.add(found(record));
    }

    private static Found found(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers())
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        return new Found(record.key(), headers, record.value(), record.timestamp());
    }

    /**
     * A record as it was found.
     *
     * @param timestamp milliseconds since the epoch
     */
    public record Found(String key, Map<String, String> headers, byte[] value, long timestamp) {

        /** The payload as text. */
        public String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}
