package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.flambeau.cli.suite.Suite;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.system.TopicContents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 7: what nobody can read, on each topic, in the partition of a Games that goes on. */
@Tag("long")
class PoisonIT extends FaultTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

    /** @param name in the id of its event */
    private record Poison(String name, String type, boolean key, byte[] payload) {}

    @Test
    void whatCannotBeReadOnTheTopicsOfMedalsAndCeremoniesIsADeadLetterOnceAndOtherKeysGoOn() throws Exception {
        try (Writers writers = Writers.at(suite, games, 2)) {
            writers.awaitMore(20);
            for (int time = 0; time < 2; time++) {
                pour(Topics.MEDALS, EventTypes.PODIUM_CHANGED);
                pour(Topics.CEREMONIES, EventTypes.CEREMONY_CHANGED);
            }
            writers.awaitMore(20);
            inspection().assertWhole(writers.end(), subscribers);

            for (String topic : List.of(Topics.MEDALS, Topics.CEREMONIES)) assertSetAside(topic, "editing");
            assertSetAside(Topics.MEDALS, "ceremony-victory");
        }
    }

    @Test
    void whatCannotBeReadOnTheTopicsOfNotificationsAndResendRequestsIsPassedOverAndMakesNoFeed() throws Exception {
        try (Writers writers = Writers.at(suite, games, 2)) {
            writers.awaitMore(20);
            pour(Topics.NOTIFICATIONS, EventTypes.NOTIFICATION_PUBLISHED);
            pour(Topics.RESEND_REQUESTS, EventTypes.RESEND_REQUESTED);
            writers.awaitMore(20);
            // Whoever starts looks at all that stands there.
            suite.service(Suite.BROADCAST).kill();
            suite.startAgain(suite.service(Suite.BROADCAST));
            writers.awaitMore(20);
            inspection().assertWhole(writers.end(), subscribers);
            assertThat(new Inspection(suite, "poison-" + games).told()).isZero();
        }
    }

    private List<Poison> poisons(String type) {
        byte[] bad = "{\"games\":".getBytes(StandardCharsets.UTF_8);
        byte[] fine = "{}".getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Poison("bad-json", type, true, bad),
                new Poison("unknown-type", "org.flambeau.lottery.drawn.v1", true, fine),
                new Poison("older", type.replace(".v1", ".v0"), true, fine),
                new Poison("newer", type.replace(".v1", ".v2"), true, fine),
                new Poison("no-key", type, false, fine),
                new Poison("no-payload", type, true, null),
                new Poison("two-megabytes", type, true, new byte[TWO_MEGABYTES]));
    }

    private void pour(String topic, String type) throws Exception {
        int partition = partition(topic);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", suite.kafkaServers(), "max.request.size", 2 * TWO_MEGABYTES, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Poison poison : poisons(type)) {
                ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                        topic, partition, poison.key() ? "poison-" + games : null, poison.payload());
                header(record, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
                header(record, CloudEventHeaders.ID, aggregate(poison) + "/1");
                header(record, CloudEventHeaders.SOURCE, "/stranger");
                header(record, CloudEventHeaders.TYPE, poison.type());
                header(record, CloudEventHeaders.SUBJECT, aggregate(poison));
                header(record, CloudEventHeaders.TIME, "2024-08-04T20:00:00Z");
                header(record, CloudEventHeaders.AGGREGATE_VERSION, "1");
                producer.send(record).get();
            }
        }
    }

    /** Where the Games lies that must go on; anywhere on a topic that has nothing of it. */
    private int partition(String topic) {
        return TopicContents.of(suite.kafkaServers(), topic).stream()
                .filter(entry -> games.equals(entry.key()))
                .findFirst()
                .map(TopicContents.Entry::partition)
                .orElse(0);
    }

    /** In the store of the consumer and on its topic of dead letters: each poison once. */
    private void assertSetAside(String topic, String consumer) throws Exception {
        List<String> expected = new ArrayList<>();
        poisons("").forEach(poison -> expected.add(aggregate(poison) + "/1"));
        Awaitility.await(consumer + " of " + topic).atMost(SOON).untilAsserted(() -> assertThat(told(topic, consumer))
                .containsExactlyInAnyOrderElementsOf(expected));
        assertThat(stored(topic, consumer)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> told(String topic, String consumer) throws Exception {
        List<String> told = new ArrayList<>();
        for (TopicContents.Entry entry : TopicContents.of(suite.kafkaServers(), Topics.deadLetters(topic, consumer))) {
            JsonNode letter = EventJson.mapper().readTree(entry.text());
            if (isOurs(letter.path("eventId").asText()))
                told.add(letter.path("eventId").asText());
        }
        return told;
    }

    private List<String> stored(String topic, String consumer) throws Exception {
        String service = consumer.equals("editing") ? Suite.BROADCAST : Suite.CEREMONY;
        List<String> stored = new ArrayList<>();
        try (var database = suite.database(service);
                var select = database.prepareStatement(
                        "select headers ->> 'ce_id' from dead_letter where topic = ? and consumer = ?")) {
            select.setString(1, topic);
            select.setString(2, consumer);
            try (var rows = select.executeQuery()) {
                while (rows.next()) if (isOurs(rows.getString(1))) stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    private boolean isOurs(String id) {
        return id.startsWith("poison/" + games + "/");
    }

    private String aggregate(Poison poison) {
        return "poison/" + games + "/" + poison.name();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
