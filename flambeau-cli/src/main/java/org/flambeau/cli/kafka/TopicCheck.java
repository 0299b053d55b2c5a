package org.flambeau.cli.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.flambeau.embedded.SuiteTopics;

/**
 * Holds the topics that are there against {@link TopicNeeds what the suite needs}: somebody else may have made them, or a
 * broker by itself. Settings are put right; what a topic can only have from its making is not touched.
 */
final class TopicCheck {

    private static final int ANSWER_SECONDS = 30;

    private final Admin admin;
    private final Consumer<String> progress;

    /** @param progress is told what was put right and what is worth a thought, a line each */
    TopicCheck(Admin admin, Consumer<String> progress) {
        this.admin = admin;
        this.progress = progress;
    }

    /**
     * Looks at every topic of the suite; all must be there.
     *
     * @return a sentence for each that is not as it must be and was left so
     */
    List<String> run() throws ExecutionException, TimeoutException, InterruptedException {
        Collection<String> names = SuiteTopics.PARTITIONS.keySet();
        Map<String, TopicDescription> topics =
                SuiteTopics.onceKnown(() -> admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> settings = SuiteTopics.onceKnown(() -> admin.describeConfigs(
                        names.stream().map(TopicCheck::resource).toList())
                .all());
        int brokers = admin.describeCluster()
                .nodes()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .size();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        List<String> told = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (TopicDescription topic : new TreeMap<>(topics).values()) {
            ConfigResource resource = resource(topic.name());
            TopicNeeds needs = new TopicNeeds(topic, settings.get(resource), brokers);
            List<TopicNeeds.Setting> unlike = needs.settings();
            if (!unlike.isEmpty())
                changes.put(resource, unlike.stream().map(TopicCheck::set).toList());
            unlike.forEach(setting -> told.add(topic.name() + ": " + setting));
            told.addAll(needs.remarks());
            refused.addAll(needs.refused());
        }
        if (!changes.isEmpty()) admin.incrementalAlterConfigs(changes).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        told.forEach(progress);
        return refused;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static AlterConfigOp set(TopicNeeds.Setting setting) {
        return new AlterConfigOp(new ConfigEntry(setting.name(), setting.wanted()), AlterConfigOp.OpType.SET);
    }
}
