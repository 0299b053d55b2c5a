package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.Loader;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.Test;

class KafkaAwayIT {

    private static final Duration SOON = Duration.ofSeconds(180);

    @Test
    void aPodiumThatIsEnteredWhileKafkaIsAwayIsAnsweredAtOnceAndPublishedWhenKafkaIsBack() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        Desk chief = suite.medals("results-chief");
        try (Follower follower = Follower.withSnapshot(suite)) {
            // What the reset brings about is told first.
            follower.awaitQuiet(suite);
            long before = suite.head();
            suite.suite().kafka().stop();

            Http.Answer first = chief.put(
                    "/events/ATHM100M/podium",
                    null,
                    "kafka-away-1",
                    "application/json",
                    Http.json(Podiums.gold("USA", "Noah LYLES")));
            Http.Answer second = chief.put(
                    "/events/ATHW100M/podium",
                    null,
                    "kafka-away-2",
                    "application/json",
                    Http.json(Podiums.gold("LCA", "Julien ALFRED")));
            List<Long> whileAway = follower.sequences();
            suite.suite().kafka().start();

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(whileAway).noneMatch(sequence -> sequence > before);
            Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(ofMedals(follower))
                    .hasSize(5));
            List<String> headlines = ofMedals(follower);
            assertThat(headlines.get(0)).contains("Noah LYLES");
            assertThat(headlines.get(1)).isEqualTo("United States: first medal of these Games");
            assertThat(headlines.get(2)).contains("Julien ALFRED");
            assertThat(headlines.subList(3, 5))
                    .containsExactly("Saint Lucia: first gold medal ever", "Saint Lucia: first medal ever");
            Desk operator = new Desk(suite.addresses().medals(), suite.token("operator"));
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> operator.get("/operator/messaging")
                                    .body()
                                    .path("outboxDepth")
                                    .asInt()
                            == 0);
        }
    }

    @Test
    void j09CommandsGivenWhileKafkaIsAwaySucceedAndAreToldInOrderWithTheirOwnTimesWhenItIsBack() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        ClosingCeremony closing = ClosingCeremony.at(suite.folder(), Instant.now(), Duration.ofSeconds(1));
        new Loader(suite.addresses(), suite.tokens("results-chief", "producer"), line -> {})
                .planned("/games/" + RunningSuite.GAMES, closing);
        Desk operator = new Desk(suite.addresses().ceremony(), suite.token("operator"));
        Awaitility.await().atMost(SOON).until(() -> waiting(operator) == 0);
        String servers = suite.suite().kafkaServers();
        int before = TopicContents.of(servers, Topics.CEREMONIES).size();
        suite.suite().kafka().stop();
        for (int take = 0; take < 3; take++) suite.call(closing, take);
        JsonNode log = suite.ceremony("production")
                .get("/ceremonies/" + closing.code() + "/as-run")
                .orFail("the as-run log")
                .body()
                .path("items");
        assertThat(waiting(operator)).isEqualTo(3);

        suite.suite().kafka().start();

        Awaitility.await().atMost(SOON).until(() -> waiting(operator) == 0);
        // A reader of what is committed sees it when the broker has closed the transaction, a moment after its relay
        // knows.
        Awaitility.await()
                .atMost(SOON)
                .until(() -> TopicContents.of(servers, Topics.CEREMONIES).size() >= before + 3);
        List<JsonNode> told = new ArrayList<>();
        for (TopicContents.Entry entry : TopicContents.of(servers, Topics.CEREMONIES))
            told.add(EventJson.mapper().readTree(entry.text()));
        List<JsonNode> since = told.subList(before, told.size());
        assertThat(since)
                .extracting(event -> event.path("occurrence").asText())
                .containsExactly("STARTED", "SEGMENT_STARTED", "SEGMENT_STARTED");
        assertThat(since)
                .extracting(event -> Instant.parse(event.path("recordedAt").asText()))
                .containsExactlyElementsOf(
                        log.findValuesAsText("at").stream().map(Instant::parse).toList());
    }

    /** What an earlier test's ceremony still tells, and the reset, are left out. */
    private static List<String> ofMedals(Follower follower) {
        return follower.headlines().stream()
                .filter(headline -> !headline.startsWith("Closing ceremony") && !headline.startsWith("Rehearsal reset"))
                .toList();
    }

    private static int waiting(Desk operator) {
        return operator.get("/operator/messaging")
                .orFail("the outbox")
                .body()
                .path("outboxDepth")
                .asInt();
    }
}
