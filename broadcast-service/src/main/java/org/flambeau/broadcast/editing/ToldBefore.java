package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.flambeau.broadcast.feed.NotificationTopic;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.Topics;

/** What followers may have been told of each Games, as the topic of notifications has it. */
@ApplicationScoped
class ToldBefore {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final NotificationTopic topic;

    ToldBefore(NotificationTopic topic) {
        this.topic = topic;
    }

    /**
     * The newest sequence of every Games on the topic, by code.
     *
     * @throws RuntimeException when the topic cannot be read to its end
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
            long until = System.nanoTime() + LONGEST.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > until)
                    throw new IllegalStateException(
                            "topic " + Topics.NOTIFICATIONS + " was not read within " + LONGEST);
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL))
                    if (record.key() != null) newest.merge(record.key(), sequence(record), Math::max);
            }
        }
        return newest;
    }

    /** 0 of what is no notification. */
    private static long sequence(ConsumerRecord<String, byte[]> record) {
        Header version = record.headers().lastHeader(CloudEventHeaders.AGGREGATE_VERSION);
        if (version == null || version.value() == null) return 0;
        String text = new String(version.value(), StandardCharsets.UTF_8);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
