package org.flambeau.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.flambeau.contracts.Topics;

/**
 * The topics of the suite. Order is per key, so more partitions than one serve several Games. Nothing is ever deleted
 * from them: a service that comes late reads a Games from its beginning.
 */
public final class SuiteTopics {

    /** Every topic of the suite, with the partitions that it is made with. */
    public static final Map<String, Integer> PARTITIONS = partitions();

    /** Settings of every topic: whatever a broker does by default, nothing is deleted. */
    public static final Map<String, String> SETTINGS =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    private static final int ANSWER_SECONDS = 60;
    private static final long LOOK_AGAIN_MILLIS = 50;

    private SuiteTopics() {}

    /**
     * Makes the topics that are not there yet, replicated as the cluster does by default, and returns when they can be
     * used; those that are there stay as they are.
     *
     * @throws ExecutionException when Kafka refuses
     * @throws TimeoutException when Kafka does not answer within a minute
     */
    public static void createMissing(String bootstrapServers)
            throws ExecutionException, TimeoutException, InterruptedException {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 20_000);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 50_000);
        try (Admin admin = Admin.create(properties)) {
            createMissing(admin);
        }
    }

    /** The same through a connection that somebody else opened, with the rights that it has. */
    public static void createMissing(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        for (Map.Entry<String, Integer> topic : PARTITIONS.entrySet()) create(admin, topic);
        onceKnown(() -> admin.describeTopics(PARTITIONS.keySet()).allTopicNames());
    }

    /**
     * Asks about topics until the broker that answers has heard of all of them: the controller has made them before every
     * broker knows.
     *
     * @throws ExecutionException when Kafka refuses, or some topic is not known after a minute
     * @throws TimeoutException when Kafka does not answer within a minute
     */
    public static <T> T onceKnown(Supplier<KafkaFuture<T>> question)
            throws ExecutionException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
        while (true) {
            try {
                return question.get().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > end) throw e;
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private static Map<String, Integer> partitions() {
        Map<String, Integer> partitions = new TreeMap<>();
        for (String topic :
                List.of(Topics.MEDALS, Topics.CEREMONIES, Topics.CEREMONIES_PRODUCTION, Topics.NOTIFICATIONS))
            partitions.put(topic, 3);
        partitions.put(Topics.RESEND_REQUESTS, 1);
        Topics.DEAD_LETTERS.forEach(topic -> partitions.put(topic, 1));
        return Map.copyOf(partitions);
    }

    private static void create(Admin admin, Map.Entry<String, Integer> topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        NewTopic wanted = new NewTopic(topic.getKey(), Optional.of(topic.getValue()), Optional.empty());
        try {
            admin.createTopics(List.of(wanted.configs(SETTINGS))).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }
}
