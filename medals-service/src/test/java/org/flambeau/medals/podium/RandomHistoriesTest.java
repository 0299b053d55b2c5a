package org.flambeau.medals.podium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.http.Precondition;
import org.flambeau.medals.table.NaiveTable;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RandomHistoriesTest {

    private static final long SEED = 1896;
    private static final int HISTORIES = 1_000;
    private static final int MOMENTS = 3;
    /** Histories are of Games of their own, so they do not wait for each other. */
    private static final int AT_ONCE = 4;

    private static final Caller CHIEF = new Caller("test-chief", true);

    @Inject
    ChangePodium changePodium;

    @Inject
    EntityManager database;

    @TestHTTPResource("/games/")
    URI address;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whateverHappensTheTableIsARecountOfThePodiumsNowAndAtAnyMoment() throws Exception {
        QuarkusTransaction.requiringNew().run(this::register);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> histories = IntStream.range(0, HISTORIES)
                    .<Future<?>>mapToObj(i -> workers.submit(() -> live(i)))
                    .toList();
            for (Future<?> history : histories) history.get();
        } finally {
            workers.shutdownNow();
        }
    }

    private Void live(int number) throws Exception {
        RandomHistory history = new RandomHistory(new Random(SEED + number));
        String games = "random-" + number;
        QuarkusTransaction.requiringNew().run(() -> play(games, history));

        Instant end = Instant.parse("2024-08-06T00:00:00Z");
        check(games, "", history, end);
        for (int moment = 0; moment < MOMENTS; moment++) {
            Instant asOf = history.someMoment();
            check(games, "?asOf=" + asOf, history, asOf);
        }
        return null;
    }

    /** Every change of the table, laid over the lines known so far, gives the recount too: this is how a follower lives. */
    private void play(String games, RandomHistory history) {
        Map<String, MedalLine> followed = new TreeMap<>();
        Map<String, Long> versions = new TreeMap<>();
        for (int i = 0; i < history.changes().size(); i++) {
            RandomHistory.Change change = history.changes().get(i);
            Long present = versions.get(change.event());
            Precondition precondition =
                    present == null ? Precondition.of(null, "*") : Precondition.of("\"" + present + "\"", null);
            RecordedPodium recorded =
                    changePodium.change(new PodiumKey(games, change.event()), change.request(), precondition, CHIEF);
            versions.put(change.event(), recorded.podium().version());
            TableChange table = recorded.change().table();
            table.lines().forEach(line -> followed.put(line.organisation(), line));
            table.removed().forEach(followed::remove);
            assertThat(words(followed))
                    .as("history %s after change %d", games, i)
                    .containsExactlyElementsOf(NaiveTable.lines(history.recount(i + 1)));
        }
    }

    private void check(String games, String question, RandomHistory history, Instant moment) throws Exception {
        JsonNode table = get(games, question);
        List<String> lines = new ArrayList<>();
        table.path("lines").forEach(line -> lines.add(words(line)));
        assertThat(lines)
                .as("history %s%s", games, question)
                .containsExactlyElementsOf(NaiveTable.lines(history.recount(moment)));
        assertThat(table.path("events").path("finished").asLong())
                .as("finished events of history %s%s", games, question)
                .isEqualTo(history.finished(moment));
    }

    private JsonNode get(String games, String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + games + "/medal-table" + question))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    /** The Games of all histories at once: how they are registered is not what is looked at here. */
    private void register() {
        run("insert into games select %s, 1, 'REHEARSAL', '{\"en\": \"Random\"}', 'AAA', 'Europe/Paris', '2024-08-01',"
                + " '2024-08-11', '03:00' from %s");
        for (String code : RandomHistory.ORGANISATIONS)
            run("insert into organisation (games, code, position_no, names, ranked)" + " select %s, '" + code
                    + "', 0, '{\"en\": \"" + code + "\"}', true from %s");
        for (String code : RandomHistory.EVENTS)
            run(
                    "insert into medal_event (games, code, position_no, names, discipline, discipline_names, category, bronzes)"
                            + " select %s, '" + code + "', 0, '{\"en\": \"" + code
                            + "\"}', 'ATH', '{\"en\": \"Athletics\"}', 'W', 1 from %s");
    }

    private void run(String sql) {
        String everyHistory = "generate_series(0, " + (HISTORIES - 1) + ") as history";
        database.createNativeQuery(sql.formatted("'random-' || history", everyHistory))
                .executeUpdate();
    }

    private static List<String> words(Map<String, MedalLine> lines) {
        return lines.values().stream()
                .sorted((one, other) -> one.sortRank() - other.sortRank())
                .map(line -> words(
                        line.organisation(),
                        List.of(
                                line.gold(),
                                line.silver(),
                                line.bronze(),
                                line.rank(),
                                line.sortRank(),
                                line.rankByTotal(),
                                line.sortRankByTotal()),
                        line.rankEqual(),
                        line.rankByTotalEqual()))
                .toList();
    }

    private static String words(JsonNode line) {
        List<Integer> numbers = new ArrayList<>();
        for (String field : List.of("gold", "silver", "bronze", "rank", "sortRank", "rankByTotal", "sortRankByTotal"))
            numbers.add(line.path(field).asInt());
        return words(
                line.path("organisation").asText(),
                numbers,
                line.path("rankEqual").asBoolean(),
                line.path("rankByTotalEqual").asBoolean());
    }

    private static String words(String organisation, List<Integer> numbers, boolean equal, boolean equalByTotal) {
        return organisation + " " + numbers.get(0) + "-" + numbers.get(1) + "-" + numbers.get(2) + " " + numbers.get(3)
                + (equal ? "= " : " ") + numbers.get(4) + " " + numbers.get(5) + (equalByTotal ? "= " : " ")
                + numbers.get(6);
    }
}
