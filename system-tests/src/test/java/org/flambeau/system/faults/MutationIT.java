package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.Topics;
import org.flambeau.system.TopicContents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 12: the same run with and without a mechanism. Without it the run is no longer whole, so the mechanism is what keeps it so. */
@Tag("long")
class MutationIT extends FaultTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String INBOX =
            "libraries/transactional-messaging/src/main/java/org/flambeau/messaging/inbox/Inbox.java";
    private static final String SHELF = "medals-service/src/main/java/org/flambeau/medals/games/GamesShelf.java";

    private ServiceProcess changed;

    @AfterEach
    void endChanged() {
        if (changed != null) changed.kill();
    }

    @Test
    void withTheInboxWhatIsSentAgainIsToldOnce() throws Exception {
        assertThat(brokenByAResend()).isEmpty();
    }

    @Test
    void withoutTheInboxWhatIsSentAgainIsToldTwice() throws Exception {
        instead(Suite.BROADCAST, inbox("if (event.version() <= look.known()) {", "if (look.known() < 0) {"));

        assertThat(brokenByAResend()).anyMatch(promise -> promise.contains("was told by"));
    }

    @Test
    void withTheVersionGuardAVersionThatComesTooSoonWaitsForTheOneBeforeIt() throws Exception {
        assertThat(toldOfVersions(1, 3, 2)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void withoutTheVersionGuardTheOneBeforeItIsNeverTold() throws Exception {
        instead(Suite.BROADCAST, inbox("event.version() > look.known() + 1", "look.known() < 0"));

        assertThat(toldOfVersions(1, 3, 2)).containsExactly(1L, 3L);
    }

    @Test
    void withTheLockOfTheGamesManyWritersAtOnceMakeOneTable() throws Exception {
        assertThat(brokenByHaste(suite.service(Suite.MEDALS))).isEmpty();
    }

    @Test
    void withoutTheLockOfTheGamesManyWritersAtOnceMakeATableThatDoesNotAddUp() throws Exception {
        TestBuild build = TestBuild.of(Suite.MEDALS)
                .with(
                        SHELF,
                        Map.of(
                                "where code = ? for no key update",
                                "where code = ?",
                                "    GamesShelf(GamesRepository repository,",
                                "    GamesShelf() { this(null, null, null); }\n    GamesShelf(GamesRepository repository,"));
        instead(Suite.MEDALS, build);

        assertThat(brokenByHaste(changed)).anyMatch(promise -> promise.startsWith("the table "));
    }

    /** The inbox with one thing changed. The container wants a second constructor, which the build adds to classes. */
    private static TestBuild inbox(String words, String instead) throws Exception {
        return TestBuild.of(Suite.BROADCAST)
                .with(
                        INBOX,
                        Map.of(
                                words,
                                instead,
                                "    Inbox(\n",
                                "    Inbox() { this(null, null, null, null, null, null); }\n    Inbox(\n"));
    }

    private void instead(String service, TestBuild build) throws Exception {
        changed = suite.other(service, build.application());
        suite.service(service).kill();
        if (!service.equals(Suite.BROADCAST)) return;
        subscribers.values().forEach(Subscriber::close);
        subscribers.clear();
    }

    /** Everything that was ever published of podiums is sent once more. */
    private List<String> brokenByAResend() throws Exception {
        try (Writers writers = Writers.at(suite, games, 2);
                Writers last = Writers.of(suite, games, EVENTS - 1)) {
            List<Operation> history = new ArrayList<>(writers.awaitMore(10).end());
            suite.awaitDrained();
            suite.operator(suite.service(Suite.MEDALS))
                    .post("/operator/outbox/resend", null, Map.of("topic", Topics.MEDALS))
                    .orFail("the resend");
            suite.awaitDrained();
            // When something newer is told, all of that has been read again.
            history.addAll(last.awaitMore(1).end());
            inspection().awaitRest(subscribers);
            return inspection().broken(history, subscribers);
        }
    }

    private List<String> brokenByHaste(ServiceProcess medals) throws Exception {
        try (Writers writers =
                new Writers(List.of(medals.address() + "/games/" + games), suite.token("results"), EVENTS, 0)) {
            TimeUnit.SECONDS.sleep(8);
            writers.close();
            inspection().awaitRest(subscribers);
            return inspection().broken(writers.history(), subscribers);
        }
    }

    /** The versions of one podium that are told of a Games that nobody but this test publishes, sent in that order. */
    private List<Long> toldOfVersions(int... versions) throws Exception {
        try (Writers writers = Writers.at(suite, games, 1)) {
            writers.awaitMore(3).end();
        }
        suite.awaitDrained();
        String other = "other-" + games;
        List<TopicContents.Entry> real = TopicContents.of(suite.kafkaServers(), Topics.MEDALS).stream()
                .filter(entry -> games.equals(entry.key()) && entry.aggregate().startsWith("podium/"))
                .toList();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", suite.kafkaServers()), new StringSerializer(), new ByteArraySerializer())) {
            for (int version : versions)
                producer.send(of(real.get(version - 1), other)).get();
        }
        String sql = "select (convert_from(payload, 'UTF8')::jsonb #>> '{podium,version}')::bigint"
                + " from notification where games = ? order by sequence";
        long last = versions[versions.length - 2];
        return Awaitility.await("version " + last + " is told")
                .during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(
                        () -> inspection().ask(Suite.BROADCAST, sql, other, row -> row.getLong(1)),
                        told -> told.contains(last));
    }

    private ProducerRecord<String, byte[]> of(TopicContents.Entry entry, String other) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.MEDALS,
                other,
                entry.text().replace('"' + games + '"', '"' + other + '"').getBytes(StandardCharsets.UTF_8));
        header(record, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
        header(record, CloudEventHeaders.ID, entry.id().replace(games, other));
        header(record, CloudEventHeaders.SOURCE, "/medals-service");
        header(record, CloudEventHeaders.TYPE, entry.type());
        header(record, CloudEventHeaders.SUBJECT, entry.aggregate().replace(games, other));
        header(record, CloudEventHeaders.TIME, "2024-08-04T20:00:00Z");
        header(record, CloudEventHeaders.AGGREGATE_VERSION, entry.version());
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
