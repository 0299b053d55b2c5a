package org.flambeau.broadcast.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.jboss.logging.Logger;

/**
 * Keeps the feeds in memory in step with the topic of notifications. The order is what makes it whole: note where the
 * topic ends, then read the store, then follow the topic from the noted place. What comes twice is dropped, what is
 * missing is read from the store; so the topic may be rebuilt while it runs. Lives through any outage of either. What this
 * replica has published itself is there at its commit, and when it comes over the topic it comes twice.
 */
@ApplicationScoped
public class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_NEW_PARTITIONS = Duration.ofMinutes(1);
    private static final int PAGE = 500;

    private final NotificationTopic topic;
    private final Archive archive;
    private final Feeds feeds;
    private volatile Long behind;
    private volatile Heard heard;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "feed-follower");

    FeedFollower(NotificationTopic topic, Archive archive, Feeds feeds) {
        this.topic = topic;
        this.archive = archive;
        this.feeds = feeds;
    }

    /** Records on the topic that were not read yet, as far as the broker has told; null while it is not followed. */
    public Long behind() {
        return behind;
    }

    /**
     * How far the topic was read.
     *
     * @param topicId which topic that was, as Kafka calls it
     * @param places offset of the first record that was not read, by partition
     */
    public record Heard(String topicId, Map<Integer, Long> places) {}

    /** What stands before these places is in the {@linkplain Feeds feeds} by now; null while the topic is not followed. */
    public Heard heard() {
        return heard;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("flambeau.feed.topic.behind", () -> behind)
                .description("Records on the topic of notifications that were not read yet")
                .register(meters);
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(PAUSE_AFTER_FAILURE.plus(POLL).toMillis());
    }

    private void run() {
        while (running()) {
            try {
                // Before Kafka is asked, so that what is in the store is served while Kafka is away.
                readStore();
                feeds.markLoaded();
                follow();
            } catch (RuntimeException e) {
                if (running()) LOG.warnf("the feeds stand still, trying again: %s", e);
                pause();
            }
        }
    }

    private void follow() {
        try (KafkaConsumer<String, byte[]> consumer = topic.open()) {
            List<TopicPartition> partitions = partitions(consumer);
            if (partitions.isEmpty())
                throw new IllegalStateException("topic " + Topics.NOTIFICATIONS + " is not there yet");
            consumer.assign(partitions);
            String topicId = topic.id();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            readStore();
            ends.forEach(consumer::seek);
            LOG.infof("following: topic=%s partitions=%d", Topics.NOTIFICATIONS, partitions.size());
            long lookAgain = System.nanoTime() + LOOK_FOR_NEW_PARTITIONS.toNanos();
            while (running()) {
                consumer.poll(POLL).forEach(this::receive);
                heard = new Heard(
                        topicId,
                        partitions.stream().collect(Collectors.toMap(TopicPartition::partition, consumer::position)));
                behind = partitions.stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum();
                if (System.nanoTime() < lookAgain) continue;
                if (partitions(consumer).size() != partitions.size()) return;
                lookAgain = System.nanoTime() + LOOK_FOR_NEW_PARTITIONS.toNanos();
            }
        } finally {
            behind = null;
            heard = null;
        }
    }

    /** Whoever publishes does not wait for the feeds to be loaded. */
    void published(@Observes NotificationPublished notification) {
        if (feeds.loaded()) takeIfNext(notification);
    }

    /** Where one before it is still under way, the topic brings both. */
    private synchronized void takeIfNext(NotificationPublished notification) {
        if (notification.sequence() == feeds.head(notification.games()) + 1) feeds.publish(notification);
    }

    private synchronized void receive(ConsumerRecord<String, byte[]> record) {
        OptionalLong told = NotificationEnvelope.sequence(record);
        if (told.isEmpty()) {
            passOver(record, "the envelope is not that of a notification");
            return;
        }
        long sequence = told.getAsLong();
        String games = record.key();
        if (sequence > feeds.head(games) + 1) readStore(games);
        if (sequence <= feeds.head(games)) return;
        Optional<NotificationPublished> notification = read(record, sequence);
        if (notification.isEmpty()) return;
        if (sequence > feeds.head(games) + 1)
            LOG.errorf("missing in topic and store: games=%s after=%d before=%d", games, feeds.head(games), sequence);
        feeds.publish(notification.get());
    }

    private static Optional<NotificationPublished> read(ConsumerRecord<String, byte[]> record, long sequence) {
        try {
            NotificationPublished notification =
                    EventJson.mapper().readValue(record.value(), NotificationPublished.class);
            if (notification != null
                    && record.key().equals(notification.games())
                    && notification.sequence() == sequence) return Optional.of(notification);
            passOver(record, "the payload tells of another notification than the envelope");
        } catch (IOException | IllegalArgumentException e) {
            passOver(record, e.getMessage());
        }
        return Optional.empty();
    }

    /** Nothing is lost by it: the store has every notification, and the next one will show that one is missing. */
    private static void passOver(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.errorf(
                "not a notification, passed over: topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason);
    }

    private void readStore() {
        archive.games().forEach(this::readStore);
    }

    private synchronized void readStore(String games) {
        List<NotificationPublished> page;
        do {
            page = archive.asPublished(games, feeds.head(games), PAGE);
            page.forEach(feeds::publish);
        } while (page.size() == PAGE);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topics.NOTIFICATIONS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
