package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.flambeau.broadcast.feed.NotificationTopic;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;

/** What followers may have been told of each Games, as the topic of notifications has it. */
@ApplicationScoped
class ToldBefore {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final NotificationTopic topic;

    ToldBefore(NotificationTopic topic) {
        this.topic = topic;
    }

    /**
     * The newest sequence of every Games on the topic, by code.
     *
     * @throws RuntimeException when the topic is not read to its end, and for a minute nothing comes
     */
    Map<String, Long> newest() {
        Map<String, Long> newest = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = topic.open()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTIFICATIONS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty())
                throw new IllegalStateException("topic " + Topics.NOTIFICATIONS + " is not there yet");
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > until)
                    throw new IllegalStateException("topic " + Topics.NOTIFICATIONS + " gave nothing for " + PATIENCE);
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) until = System.nanoTime() + PATIENCE.toNanos();
                for (ConsumerRecord<String, byte[]> record : records)
                    if (isNotification(record)) newest.merge(record.key(), sequence(record), Math::max);
            }
        }
        return newest;
    }

    /** A stranger's record must not move the feed of a Games. */
    private static boolean isNotification(ConsumerRecord<String, byte[]> record) {
        return record.key() != null
                && EventTypes.NOTIFICATION_PUBLISHED.equals(header(record, CloudEventHeaders.TYPE))
                && header(record, CloudEventHeaders.AGGREGATE_VERSION).matches("[1-9]\\d{0,14}");
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(header(record, CloudEventHeaders.AGGREGATE_VERSION));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
