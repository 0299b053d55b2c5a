package org.flambeau.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.flambeau.contracts.Topics;
import org.flambeau.embedded.SuiteTopics;
import org.junit.jupiter.api.Test;

/** What a cluster of several brokers tells of a topic; {@link TopicCheckTest} asks a real broker. */
class TopicNeedsTest {

    private static final Node BROKER = new Node(1, "broker", 9092);

    @Test
    void aRecordOnThreeBrokersIsAcknowledgedByTwoAtLeast() {
        assertThat(needs(3, 3, 3, Map.of("min.insync.replicas", "1")).settings())
                .containsExactly(new TopicNeeds.Setting("min.insync.replicas", "1", "2"));
        assertThat(needs(3, 3, 3, Map.of("min.insync.replicas", "2")).settings())
                .isEmpty();
        assertThat(needs(3, 3, 3, Map.of("min.insync.replicas", "3")).settings())
                .as("stricter than needed")
                .isEmpty();
        assertThat(needs(3, 3, 3, Map.of("min.insync.replicas", "4")).settings())
                .as("nobody could write")
                .containsExactly(new TopicNeeds.Setting("min.insync.replicas", "4", "2"));
    }

    @Test
    void oneReplicaOnSeveralBrokersIsToldAndOneOnTheOnlyBrokerIsInOrder() {
        assertThat(needs(3, 1, 3, Map.of()).remarks())
                .singleElement()
                .asString()
                .startsWith(Topics.MEDALS + ": replicas are 1 on 3 brokers");
        assertThat(needs(3, 1, 3, Map.of()).refused()).isEmpty();
        assertThat(needs(3, 1, 1, Map.of()).remarks()).isEmpty();
    }

    @Test
    void aTopicThatIsAsItMustBeHasNothingToTell() {
        TopicNeeds needs = needs(3, 3, 5, Map.of("min.insync.replicas", "2"));

        assertThat(needs.settings()).isEmpty();
        assertThat(needs.remarks()).isEmpty();
        assertThat(needs.refused()).isEmpty();
    }

    private static TopicNeeds needs(int partitions, int replicas, int brokers, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(SuiteTopics.SETTINGS);
        all.put("min.insync.replicas", "1");
        all.putAll(settings);
        List<Node> nodes = Collections.nCopies(replicas, BROKER);
        return new TopicNeeds(
                new TopicDescription(
                        Topics.MEDALS,
                        false,
                        IntStream.range(0, partitions)
                                .mapToObj(partition -> new TopicPartitionInfo(partition, BROKER, nodes, nodes))
                                .toList()),
                new Config(all.entrySet().stream()
                        .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                        .toList()),
                brokers);
    }
}
