package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.flambeau.broadcast.feed.NotificationEnvelope;
import org.flambeau.broadcast.feed.NotificationTopic;
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
                    NotificationEnvelope.sequence(record)
                            .ifPresent(sequence -> newest.merge(record.key(), sequence, Math::max));
            }
        }
        return newest;
    }
}
