package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.flambeau.cli.suite.Suite;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.Topics;
import org.flambeau.system.TopicContents;
import org.flambeau.system.faults.Evidence.Ledger;
import org.flambeau.system.faults.Evidence.StoredNotification;
import org.flambeau.system.faults.Evidence.StoredPodium;
import org.flambeau.system.faults.Evidence.TopicRecord;

/** Waits until the suite has come to rest after a run, gathers the {@link Evidence}, and has the {@link Checker} look at it. */
final class Inspection {

    private static final Duration REST = Duration.ofSeconds(180);

    private static final String PODIUMS = """
            select event, version, content::jsonb #>> '{medals,0,organisation}',
                   content::jsonb #>> '{medals,0,competitor,name}'
            from podium_revision where games = ? order by event, version""";
    private static final String NOTIFICATIONS = """
            select sequence, convert_from(payload, 'UTF8')::jsonb ->> 'cause'
            from notification where games = ? order by sequence""";
    private static final String LATENESS = """
            select extract(epoch from max(told - happened)) from (
                select (content ->> 'publishedAt')::timestamptz told, (content ->> 'effectiveAt')::timestamptz happened
                from (
                    select convert_from(payload, 'UTF8')::jsonb content
                    from notification where games = ? and sequence > %d) of_games
                where content ->> 'kind' in ('MEDAL', 'CORRECTION')) podiums
            group by date_trunc('minute', told) order by date_trunc('minute', told)""";
    private static final String OF_MEDALS =
            " and convert_from(payload, 'UTF8')::jsonb ->> 'cause' not like 'ceremony/%'";
    private static final String OF_CEREMONIES =
            " and convert_from(payload, 'UTF8')::jsonb ->> 'cause' like 'ceremony/%'";
    private static final String PODIUMS_PUBLISHED =
            "select count(*) from outbox where message_key = ? and topic = '" + Topics.MEDALS + "'";
    private static final String CEREMONIES_PUBLISHED =
            "select count(*) from outbox where split_part(message_key, '/', 1) = ? and topic = '" + Topics.CEREMONIES
                    + "'";
    private static final String TABLE = "select organisation, gold from medal_line where games = ? and gold > 0";

    private final FaultySuite suite;
    private final String games;

    Inspection(FaultySuite suite, String games) {
        this.suite = suite;
        this.games = games;
    }

    /** Fails with every promise that was broken; gives what it has seen. */
    Evidence assertWhole(List<Operation> history, Map<String, Subscriber> subscribers)
            throws IOException, SQLException {
        long ended = System.nanoTime();
        awaitRest(subscribers);
        long rest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended);
        Evidence evidence = gather(history, subscribers);
        System.out.printf(
                "inspected: games=%s rest after %d ms, operations=%d attempts=%d versions=%d records=%d duplicates=%d"
                        + " notifications=%d%n",
                games,
                rest,
                history.size(),
                history.stream()
                        .mapToInt(operation -> operation.attempts().size())
                        .sum(),
                evidence.podiums().size(),
                evidence.records().size(),
                duplicates(evidence),
                evidence.notifications().size());
        assertThat(Checker.broken(games, evidence)).isEmpty();
        return evidence;
    }

    /** Every promise that is broken now. */
    List<String> broken(List<Operation> history, Map<String, Subscriber> subscribers) throws IOException, SQLException {
        return Checker.broken(games, gather(history, subscribers));
    }

    /** How many records on the topics are there for the second time. */
    static long duplicates(Evidence evidence) {
        Set<String> ids = new HashSet<>();
        return evidence.records().stream()
                .filter(record -> !ids.add(record.topic() + " " + record.id()))
                .count();
    }

    /** Until every event is published, told and heard; the check itself says what is still missing then. */
    void awaitRest(Map<String, Subscriber> subscribers) throws IOException, SQLException {
        suite.awaitDrained();
        try {
            Awaitility.await("rest")
                    .atMost(REST)
                    .until(() -> told(OF_MEDALS) >= published(Suite.MEDALS, PODIUMS_PUBLISHED)
                            && told(OF_CEREMONIES) >= published(Suite.CEREMONY, CEREMONIES_PUBLISHED));
            suite.awaitDrained();
            long head = told();
            Awaitility.await("ledgers").atMost(REST).until(() -> subscribers.values().stream()
                    .allMatch(subscriber -> subscriber.last() >= head));
        } catch (ConditionTimeoutException e) {
            System.out.println("not at rest: " + e.getMessage());
        }
    }

    /** How many notifications the store has of the Games. */
    long told() throws IOException, SQLException {
        return told("");
    }

    /** By minute, how many seconds it took at most from a podium until it was told, of those after a sequence. */
    List<Double> lateness(long after) throws IOException, SQLException {
        return ask(Suite.BROADCAST, LATENESS.formatted(after), games, row -> row.getDouble(1));
    }

    private long told(String condition) throws IOException, SQLException {
        String sql = "select count(*) from notification where games = ?" + condition;
        return ask(Suite.BROADCAST, sql, games, row -> row.getLong(1)).get(0);
    }

    private long published(String service, String sql) throws IOException, SQLException {
        return ask(service, sql, games, row -> row.getLong(1)).get(0);
    }

    private Evidence gather(List<Operation> history, Map<String, Subscriber> subscribers)
            throws IOException, SQLException {
        Map<String, Long> waiting = new TreeMap<>();
        for (String service : FaultySuite.SERVICES) waiting.put(service, suite.waiting(service));
        Map<String, Integer> stored = new TreeMap<>();
        ask(Suite.MEDALS, TABLE, games, row -> stored.put(row.getString(1), row.getInt(2)));
        Map<String, Ledger> ledgers = new TreeMap<>();
        subscribers.forEach((name, subscriber) -> ledgers.put(name, subscriber.ledger()));
        List<TopicContents.Entry> medals = ofGames(Topics.MEDALS);
        List<TopicRecord> records = new ArrayList<>();
        medals.forEach(entry -> records.add(record(Topics.MEDALS, entry)));
        ofGames(Topics.NOTIFICATIONS).forEach(entry -> records.add(record(Topics.NOTIFICATIONS, entry)));
        return new Evidence(
                history,
                ask(
                        Suite.MEDALS,
                        PODIUMS,
                        games,
                        row -> new StoredPodium(row.getString(1), row.getLong(2), row.getString(3), row.getString(4))),
                records,
                ask(
                        Suite.BROADCAST,
                        NOTIFICATIONS,
                        games,
                        row -> new StoredNotification(row.getLong(1), row.getString(2))),
                ledgers,
                waiting,
                stored,
                table(medals));
    }

    private List<TopicContents.Entry> ofGames(String topic) {
        return TopicContents.of(suite.kafkaServers(), topic).stream()
                .filter(entry -> games.equals(entry.key()) && !entry.aggregate().isEmpty())
                .toList();
    }

    private static TopicRecord record(String topic, TopicContents.Entry entry) {
        return new TopicRecord(
                topic, entry.partition(), entry.key(), entry.id(), entry.aggregate(), Long.parseLong(entry.version()));
    }

    /** Gold medals by organisation for whoever replaces its lines by newer ones. */
    private static Map<String, Integer> table(List<TopicContents.Entry> medals) {
        Map<String, Integer> golds = new TreeMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (TopicContents.Entry entry : medals) {
            JsonNode table = json(entry.text()).path("table");
            long version = table.path("version").asLong();
            for (JsonNode line : table.path("lines")) {
                String organisation = line.path("organisation").asText();
                if (versions.merge(organisation, version, Math::max) == version)
                    golds.put(organisation, line.path("gold").asInt());
            }
            for (JsonNode removed : table.path("removed"))
                if (versions.merge(removed.asText(), version, Math::max) == version) golds.remove(removed.asText());
        }
        return golds;
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** What a service's database answers to a question about a Games. */
    <T> List<T> ask(String service, String sql, String about, Reading<T> reading) throws IOException, SQLException {
        try (Connection database = suite.database(service);
                PreparedStatement select = database.prepareStatement(sql)) {
            select.setString(1, about);
            try (ResultSet rows = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) read.add(reading.of(rows));
                return read;
            }
        }
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
