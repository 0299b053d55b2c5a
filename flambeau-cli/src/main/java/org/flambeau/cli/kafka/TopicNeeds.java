package org.flambeau.cli.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.flambeau.embedded.SuiteTopics;

/** A topic of the suite as a broker tells it, held against what it must be. */
final class TopicNeeds {

    /** From so many on, a record can be on two brokers at least and one may be away all the same. */
    private static final int SEVERAL = 3;

    private static final String IN_SYNC = "min.insync.replicas";
    private static final String REBUILD = "docs/how-to/rebuild-a-topic.md";

    private final TopicDescription topic;
    private final Config config;
    private final int brokers;

    /**
     * @param config settings that the topic has, its own or those of the brokers
     * @param brokers how many there are
     */
    TopicNeeds(TopicDescription topic, Config config, int brokers) {
        this.topic = topic;
        this.config = config;
        this.brokers = brokers;
    }

    /** A setting that is not as it must be. */
    record Setting(String name, String found, String wanted) {

        @Override
        public String toString() {
            return name + " was " + found + " and is " + wanted + " now"
                    + (name.equals(IN_SYNC)
                            ? ""
                            : "; what Kafka has deleted by it comes back by " + REBUILD + " alone");
        }
    }

    /** Settings to be put right, by name. */
    List<Setting> settings() {
        List<Setting> unlike = new ArrayList<>();
        new TreeMap<>(SuiteTopics.SETTINGS).forEach((name, wanted) -> {
            String found = config.get(name).value();
            if (!wanted.equals(found)) unlike.add(new Setting(name, found, wanted));
        });
        int inSync = Integer.parseInt(config.get(IN_SYNC).value());
        int least = replicas() >= SEVERAL ? 2 : 1;
        // Where more are asked for than there are, nothing can be written at all.
        if (inSync < least || inSync > replicas())
            unlike.add(new Setting(IN_SYNC, Integer.toString(inSync), Integer.toString(least)));
        return unlike;
    }

    /** What is in order, and worth a thought. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (partitions() > wanted())
            remarks.add(topic.name() + ": partitions are " + partitions() + ", made with " + wanted()
                    + "; they stay, for order is per key");
        if (brokers >= SEVERAL && replicas() < SEVERAL)
            remarks.add(topic.name() + ": replicas are " + replicas() + " on " + brokers
                    + " brokers: a record can be lost with its broker; kafka-reassign-partitions.sh gives it more");
        return remarks;
    }

    /** What only another making of the topic would put right. */
    List<String> refused() {
        if (partitions() >= wanted()) return List.of();
        return List.of(topic.name() + ": partitions are " + partitions() + ", wanted " + wanted()
                + ". None is added: the keys would move to other partitions, and what is told of a Games would lose its"
                + " order. Make the topic anew: " + REBUILD);
    }

    private int partitions() {
        return topic.partitions().size();
    }

    private int wanted() {
        return SuiteTopics.PARTITIONS.get(topic.name());
    }

    /** Of the partition that has fewest. */
    private int replicas() {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElseThrow();
    }
}
