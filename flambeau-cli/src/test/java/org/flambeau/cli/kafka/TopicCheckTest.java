package org.flambeau.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.flambeau.cli.suite.Failure;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Topics of a real broker that are not as the suite needs them. Each test spoils another topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicCheckTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private GuardedBroker broker;
    private Admin operator;

    @BeforeAll
    void start() throws IOException {
        broker = new GuardedBroker(folder);
        operator = Admin.create(broker.operatorsClient());
    }

    @AfterAll
    void stop() {
        operator.close(Duration.ZERO);
        broker.close();
    }

    @Test
    void aTopicThatIsNotKeptWholeIsToldAndKeptWholeFromThenOn() throws Exception {
        // Given
        set(Topics.MEDALS, Map.of("retention.ms", "604800000", "retention.bytes", "1000000"));
        set(Topics.NOTIFICATIONS, Map.of("cleanup.policy", "compact"));

        // When
        List<String> told = prepare();

        // Then
        assertThat(told).anyMatch(starts(Topics.MEDALS + ": retention.ms was 604800000 and is -1 now"));
        assertThat(told).anyMatch(starts(Topics.MEDALS + ": retention.bytes was 1000000 and is -1 now"));
        assertThat(told).anyMatch(starts(Topics.NOTIFICATIONS + ": cleanup.policy was compact and is delete now"));
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            assertThat(setting(Topics.MEDALS, "retention.ms")).isEqualTo("-1");
            assertThat(setting(Topics.MEDALS, "retention.bytes")).isEqualTo("-1");
            assertThat(setting(Topics.NOTIFICATIONS, "cleanup.policy")).isEqualTo("delete");
        });
        assertThat(prepare()).noneMatch(starts(Topics.MEDALS)).noneMatch(starts(Topics.NOTIFICATIONS));
    }

    @Test
    void aTopicOnOneBrokerThatAsksForTwoCanBeWrittenAgain() throws Exception {
        set(Topics.RESEND_REQUESTS, Map.of("min.insync.replicas", "2"));

        assertThat(prepare()).contains(Topics.RESEND_REQUESTS + ": min.insync.replicas was 2 and is 1 now");

        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(
                        setting(Topics.RESEND_REQUESTS, "min.insync.replicas"))
                .isEqualTo("1"));
    }

    @Test
    void tooFewPartitionsAreRefusedAndNoneIsAdded() throws Exception {
        // Given
        makeAnew(Topics.CEREMONIES, 1);

        // Then
        assertThatThrownBy(this::prepare)
                .isInstanceOf(Failure.class)
                .hasMessageContaining(Topics.CEREMONIES + ": partitions are 1, wanted 3")
                .hasMessageContaining("docs/how-to/rebuild-a-topic.md");
        assertThat(partitions(Topics.CEREMONIES)).isEqualTo(1);
        makeAnew(Topics.CEREMONIES, 3);
    }

    @Test
    void morePartitionsThanItWasMadeWithAreToldAndLeft() throws Exception {
        operator.createPartitions(Map.of(Topics.CEREMONIES_PRODUCTION, NewPartitions.increaseTo(6)))
                .all()
                .get(20, TimeUnit.SECONDS);
        Awaitility.await().atMost(SOON).until(() -> partitions(Topics.CEREMONIES_PRODUCTION) == 6);

        assertThat(prepare()).anyMatch(starts(Topics.CEREMONIES_PRODUCTION + ": partitions are 6, made with 3"));
        assertThat(partitions(Topics.CEREMONIES_PRODUCTION)).isEqualTo(6);
    }

    private List<String> prepare() {
        List<String> told = new ArrayList<>();
        new PrepareKafka(GuardedBroker.operator(), told::add).run(broker.bootstrapServers(), false);
        return told;
    }

    private void set(String topic, Map<String, String> settings) throws Exception {
        operator.incrementalAlterConfigs(Map.of(
                        resource(topic),
                        settings.entrySet().stream()
                                .map(setting -> new AlterConfigOp(
                                        new ConfigEntry(setting.getKey(), setting.getValue()),
                                        AlterConfigOp.OpType.SET))
                                .toList()))
                .all()
                .get(20, TimeUnit.SECONDS);
        for (Map.Entry<String, String> setting : settings.entrySet())
            Awaitility.await().atMost(SOON).until(() -> setting(topic, setting.getKey())
                    .equals(setting.getValue()));
    }

    private String setting(String topic, String name) throws Exception {
        Map<ConfigResource, Config> found =
                operator.describeConfigs(List.of(resource(topic))).all().get(20, TimeUnit.SECONDS);
        return found.get(resource(topic)).get(name).value();
    }

    /** The broker that answers may know the former one for a moment. */
    private void makeAnew(String topic, int partitions) throws Exception {
        operator.deleteTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        Awaitility.await().atMost(SOON).ignoreExceptions().until(() -> {
            operator.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            return true;
        });
        Awaitility.await().atMost(SOON).ignoreExceptions().until(() -> partitions(topic) == partitions);
    }

    private int partitions(String topic) throws Exception {
        return operator.describeTopics(List.of(topic))
                .allTopicNames()
                .get(20, TimeUnit.SECONDS)
                .get(topic)
                .partitions()
                .size();
    }

    private static Predicate<String> starts(String begin) {
        return line -> line.startsWith(begin);
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
