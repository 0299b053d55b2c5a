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
     * What stands on a part of the topic.
     *
     * @param newest sequence of the newest notification of every Games that has one there, by code
     * @param ends where the part ends and the next one begins, by partition
     * @param records how many were read
     */
    record Told(Map<String, Long> newest, Map<Integer, Long> ends, long records) {}

    /**
     * What stands on the topic behind places that were heard before.
     *
     * @param heard first offset to be read, by partition; one that is not named is read whole, and so is one that ends before
     *     its place: it has lost records, and others may stand where they stood
     * @throws RuntimeException when the topic is not read to its end, and for a minute nothing comes
     */
    Told since(Map<Integer, Long> heard) {
        Map<String, Long> newest = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = topic.open()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTIFICATIONS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty())
                throw new IllegalStateException("topic " + Topics.NOTIFICATIONS + " is not there yet");
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> {
                Long place = heard.get(partition.partition());
                if (place != null && place <= end) consumer.seek(partition, place);
                else consumer.seekToBeginning(List.of(partition));
            });
            long records = 0;
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > until)
                    throw new IllegalStateException("topic " + Topics.NOTIFICATIONS + " gave nothing for " + PATIENCE);
                ConsumerRecords<String, byte[]> found = consumer.poll(POLL);
                if (!found.isEmpty()) until = System.nanoTime() + PATIENCE.toNanos();
                records += found.count();
                for (ConsumerRecord<String, byte[]> record : found)
                    NotificationEnvelope.sequence(record)
                            .ifPresent(sequence -> newest.merge(record.key(), sequence, Math::max));
            }
            Map<Integer, Long> places = new HashMap<>();
            ends.forEach((partition, end) -> places.put(partition.partition(), end));
            return new Told(newest, places, records);
        }
    }
}
