package org.flambeau.broadcast.feed;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flambeau.contracts.Topics;

/** The topic of notifications, opened for reading without a group: every replica reads all of it. */
@ApplicationScoped
public class NotificationTopic {

    private static final int API_TIMEOUT_MILLIS = 10_000;

    private final Map<String, Object> broker;

    NotificationTopic(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /**
     * The id that Kafka gave the topic when it was made: one that is taken away and made anew has another.
     *
     * @throws IllegalStateException when the topic is not there, or Kafka does not tell within ten seconds
     */
    public String id() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeTopics(List.of(Topics.NOTIFICATIONS))
                    .allTopicNames()
                    .get(API_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .get(Topics.NOTIFICATIONS)
                    .topicId()
                    .toString();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not tell of topic " + Topics.NOTIFICATIONS + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A consumer of committed records that is assigned to nothing yet; who opens it closes it. */
    public KafkaConsumer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
