package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flambeau.cli.suite.Suite;
import org.flambeau.contracts.Topics;
import org.flambeau.system.TopicContents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 4: Kafka has lost everything; the outboxes have not. */
@Tag("long")
class WipedTopicsIT extends FaultTest {

    private static final Map<String, String> TOPICS =
            Map.of(Topics.MEDALS, Suite.MEDALS, Topics.NOTIFICATIONS, Suite.BROADCAST);

    @Test
    void anOperatorRebuildsTheTopicsWithTheSameIdsAndTimesAndNoSubscriberMissesAnythingOrIsToldTwice()
            throws Exception {
        Subscriber resuming = Subscriber.of(suite.addresses().broadcast(), games);
        subscribers.put("one who resumes", resuming);
        try (Writers writers = Writers.at(suite, games, 4)) {
            writers.awaitMore(80);
            suite.kafka().kill();
            delete(suite.kafkaFolder().resolve("data"));
            Map<String, List<String>> stored = new LinkedHashMap<>();

            // Before the broker is there again: what is new must come after what is old.
            for (Map.Entry<String, String> topic : TOPICS.entrySet())
                suite.operator(suite.service(topic.getValue()))
                        .post("/operator/outbox/resend", null, Map.of("topic", topic.getKey()))
                        .orFail("the resend of " + topic.getKey());
            for (String topic : TOPICS.keySet()) stored.put(topic, stored(topic));
            suite.kafka().start();

            writers.awaitMore(40);
            resuming.cut();
            writers.awaitMore(40);
            subscribers.put(
                    "one who comes from the beginning",
                    Subscriber.of(suite.addresses().broadcast(), games));
            Evidence evidence = inspection().assertWhole(writers.end(), subscribers);
            for (String topic : TOPICS.keySet())
                assertThat(onTopic(topic))
                        .as(topic)
                        .startsWith(stored.get(topic).toArray(String[]::new));
            assertThat(resuming.connections()).isGreaterThan(1);
            System.out.printf(
                    "topics rebuilt: events=%d duplicates=%d%n",
                    evidence.records().size(), Inspection.duplicates(evidence));
        }
    }

    /** Ids and times in the order of the outbox. */
    private List<String> stored(String topic) throws Exception {
        String sql = "select event_id, floor(extract(epoch from occurred_at) * 1000)::bigint from outbox"
                + " where topic = ? and message_key = ? order by id";
        List<String> stored = new ArrayList<>();
        try (var database = suite.database(TOPICS.get(topic));
                var select = database.prepareStatement(sql)) {
            select.setString(1, topic);
            select.setString(2, games);
            try (var rows = select.executeQuery()) {
                while (rows.next()) stored.add(rows.getString(1) + " at " + rows.getLong(2));
            }
        }
        return stored;
    }

    /** Ids and times in order, each once: a batch whose acknowledgement was lost stands there twice. */
    private List<String> onTopic(String topic) {
        return TopicContents.of(suite.kafkaServers(), topic).stream()
                .filter(entry -> games.equals(entry.key()))
                .map(entry -> entry.id() + " at " + entry.timestamp())
                .distinct()
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
