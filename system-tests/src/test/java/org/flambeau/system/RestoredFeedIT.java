package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Test;

/** The broadcast's database is lost, and a backup is put in its place that is older than what followers have seen. */
class RestoredFeedIT {

    private static final String GAMES = "restored";
    private static final Duration SOON = Duration.ofSeconds(60);

    private RunningSuite suite;

    @Test
    void noNumberIsToldTwiceAndEveryoneIsToldWhatIsMissing() throws Exception {
        // Given two changes before the backup, and two after it that everyone has seen
        suite = RunningSuite.get();
        rename("One");
        rename("Two");
        awaitHead(2);
        DatabaseCopy backup = DatabaseCopy.of(
                suite.suite().postgres().url("broadcast"),
                "broadcast",
                suite.suite().folder().password("broadcast"));
        rename("Three");
        rename("Four");
        awaitHead(4);

        // When
        List<ServiceProcess> replicas = List.of(suite.suite().service(Suite.BROADCAST), suite.secondBroadcast());
        replicas.forEach(ServiceProcess::kill);
        backup.restore();
        for (ServiceProcess replica : replicas) {
            replica.start();
            replica.awaitReady();
        }

        // Then whoever has seen all goes on behind it, and whoever has not is told what is gone
        awaitHead(5);
        assertThat(heardAfter(4)).anyMatch(line -> line.equals("id: 5")).noneMatch(line -> line.contains("gap"));
        assertThat(heardAfter(2))
                .containsSubsequence("event: gap", "id: 5")
                .anyMatch(line -> line.contains("\"first\":3,\"last\":4"));

        // And with the next change what was lost is told again, in order and under new numbers
        rename("Five");
        awaitHead(8);
        assertThat(told())
                .extracting(told -> told.path("sequence").asLong() + " "
                        + told.path("cause").asText())
                .containsExactly(
                        "1 games/restored/1",
                        "2 games/restored/2",
                        "5 restored/restored/4",
                        "6 games/restored/3",
                        "7 games/restored/4",
                        "8 games/restored/5");
        backup.drop();
    }

    private void rename(String name) throws Exception {
        Desk chief = new Desk(suite.addresses().medals() + "/games/" + GAMES, suite.token("results-chief"));
        Map<String, Object> games = Map.of(
                "purpose", "REHEARSAL",
                "names", Map.of("en", name),
                "host", "FRA",
                "zone", "Europe/Paris",
                "firstDay", "2031-02-20",
                "lastDay", "2031-03-01",
                "dayEndsAt", "03:00");
        chief.set("", "application/json", Http.json(games)).orFail(name);
    }

    private void awaitHead(long head) {
        Awaitility.await("the feed stands at " + head)
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> page().path("head").asLong() >= head);
    }

    private JsonNode page() {
        return Http.get(
                        suite.addresses().broadcast() + "/games/" + GAMES + "/notifications?after=0&limit=100",
                        Map.of())
                .orFail("the notifications")
                .body();
    }

    private List<JsonNode> told() {
        List<JsonNode> told = new ArrayList<>();
        page().path("items").forEach(told::add);
        return told;
    }

    /** The lines of the stream after a sequence, to the notice. */
    private List<String> heardAfter(long sequence) throws Exception {
        URI address = URI.create(suite.addresses().broadcast() + "/games/" + GAMES + "/live?lastEventId=" + sequence);
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null && !line.contains("\"kind\":\"NOTICE\"")) {
                lines.add(line);
                line = reader.readLine();
            }
        }
        return lines;
    }
}
