package org.flambeau.broadcast;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** What a follower chooses: whom it follows, in which language, from where, and over what. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class FollowingTest {

    private static final PlacedMedal GOLD_FRA = athlete(GOLD, "1", "Leon MARCHAND", "FRA");
    private static final PlacedMedal SILVER_JPN = athlete(SILVER, "2", "Tomoyuki MATSUSHITA", "JPN");

    @TestHTTPResource("/")
    String root;

    @Test
    void anInterestKeepsTheRestBackAndAHeartbeatProvesThatNothingWasMissed() throws Exception {
        threeStories("chosen");

        try (LiveClient client = live("chosen", "?lastEventId=0&ceremony=closing")) {
            assertThat(client.next("open").data()).contains("\"from\":0");
            LiveClient.Frame ceremony = client.read();
            assertThat(ceremony.event())
                    .as("no table for who follows a ceremony")
                    .isEqualTo("notification");
            assertThat(ceremony.id()).isEqualTo("2");
            assertThat(client.next("heartbeat").id()).isEqualTo("3");
        }
        try (LiveClient client = live("chosen", "?lastEventId=0&organisation=JPN,ROU&kind=MEDAL&kind=STATUS")) {
            assertThat(client.next("notification").id()).isEqualTo("1");
            assertThat(client.next("notification").id()).isEqualTo("3");
        }
        when().get("/games/chosen/notifications?organisation=FRA&urgency=HIGH")
                .then()
                .body("items.sequence", equalTo(List.of(1)))
                .body("next", equalTo(3));
    }

    @Test
    void aFilteredStreamWithASnapshotStillTellsTheWholeTable() throws Exception {
        threeStories("filtered");

        try (LiveClient client = live("filtered", "?snapshot=true&ceremony=closing")) {
            client.next("snapshot");
            send(another("filtered"));
            assertThat(client.next("table").data()).contains("\"at\":4");
            send(Fixtures.ceremony("filtered", 2, Occurrence.STARTED));
            assertThat(client.next("notification").id()).isEqualTo("5");
        }
    }

    @Test
    void wordsComeInTheLanguagesThatAreAskedFor() throws Exception {
        threeStories("spoken");

        try (LiveClient client = live("spoken", "?lastEventId=0&lang=fr-CA")) {
            assertThat(client.next("notification").data())
                    .contains("Or pour Leon MARCHAND (France) – ")
                    .doesNotContain("Gold for");
        }
        when().get("/games/spoken/notifications?limit=1&lang=es&lang=en")
                .then()
                .body(
                        "items[0].texts.es.headline",
                        equalTo("Oro para Leon MARCHAND (France) – Men's 400m Individual Medley, Swimming"))
                .body("items[0].texts.keySet()", equalTo(Set.of("en", "es")));
    }

    @Test
    void whoAsksSinceAnInstantBeginsWithTheFirstThatWasPublishedThen() throws Exception {
        threeStories("timed");
        String second =
                when().get("/games/timed/notifications").then().extract().path("items[1].publishedAt");

        try (LiveClient client = live("timed", "?since=" + second)) {
            assertThat(client.next("open").data()).contains("\"from\":1", "\"mode\":\"resume\"");
            assertThat(client.next("notification").id()).isEqualTo("2");
            assertThat(client.next("notification").id()).isEqualTo("3");
        }
        try (LiveClient client = live("timed", "?since=2999-01-01T00:00:00Z")) {
            assertThat(client.next("open").data()).contains("\"from\":3");
        }
    }

    @Test
    void anAnswerMayWaitForTheNextNotificationOfItsInterest() throws Exception {
        threeStories("awaited");
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(
                () -> given().get("/games/awaited/notifications?after=3&wait=20&organisation=FRA"));
        send(Fixtures.ceremony("awaited", 2, Occurrence.STARTED));
        awaitHead("awaited", 4);
        Thread.sleep(300);
        assertThat(answer).as("a ceremony is none of France's").isNotDone();

        send(another("awaited"));

        answer.get(10, TimeUnit.SECONDS)
                .then()
                .body("items.sequence", equalTo(List.of(5)))
                .body("next", equalTo(5));
        long begin = System.nanoTime();
        when().get("/games/awaited/notifications?after=5&wait=1").then().body("items.size()", equalTo(0));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void aSocketTellsTheSameWithTheSameIdsAndChangesItsInterestWithoutLossOrDouble() throws Exception {
        threeStories("socket");

        try (SocketClient client = socket("socket", "?lastEventId=1")) {
            JsonNode open = client.read();
            assertThat(open.path("event").asText()).isEqualTo("open");
            assertThat(open.path("id").asLong()).isEqualTo(1);
            assertThat(open.path("retry").asLong()).isBetween(1000L, 4000L);
            assertThat(client.next("notification").path("id").asLong()).isEqualTo(2);
            assertThat(client.next("notification").path("data").path("sequence").asLong())
                    .isEqualTo(3);

            client.say("{'type': 'subscribe', 'interest': {'ceremony': ['closing']}}");
            assertThat(client.next("open").path("data").path("from").asLong()).isEqualTo(3);
            send(another("socket"));
            awaitHead("socket", 4);
            send(Fixtures.ceremony("socket", 2, Occurrence.STARTED));
            assertThat(client.next("notification").path("id").asLong()).isEqualTo(5);

            client.say("{'type': 'unsubscribe'}");
            assertThat(client.next("unsubscribed").path("data").path("from").asLong())
                    .isEqualTo(5);
            send(Fixtures.ceremony("socket", 3, Occurrence.SEGMENT_STARTED));
            awaitHead("socket", 6);
            client.say("{'type': 'subscribe', 'lastEventId': 5}");
            assertThat(client.next("notification").path("id").asLong()).isEqualTo(6);

            client.say("{'type': 'subscribe', 'snapshot': true}");
            assertThat(client.next("snapshot").path("data").path("at").asLong()).isEqualTo(6);
        }
    }

    @Test
    void whatASocketSaysWronglyIsAnsweredAndChangesNothing() throws Exception {
        threeStories("wrongly");

        try (SocketClient client = socket("wrongly", "?ceremony=closing")) {
            client.next("open");
            client.say("{'type': 'subscribe', 'interest': {'colour': ['gold']}}");
            assertThat(client.next("error").path("data").path("field").asText()).isEqualTo("interest.colour");
            client.say("{'type': 'subscribe', 'lastEventId': -1}");
            assertThat(client.next("error").path("data").path("field").asText()).isEqualTo("lastEventId");
            client.say("{'type': 'dance'}");
            assertThat(client.next("error").path("data").path("field").asText()).isEqualTo("message");
            client.say("nonsense");
            client.next("error");
            client.say("{'type': 'subscribe', 'extra': 1}");
            client.next("error");

            send(another("wrongly"));
            awaitHead("wrongly", 4);
            send(Fixtures.ceremony("wrongly", 2, Occurrence.STARTED));
            assertThat(client.next("notification").path("id").asLong()).isEqualTo(5);

            client.say("{'type': '" + "x".repeat(9_000) + "'}");
            assertThat(client.closed()).isEqualTo(1009);
        }
        try (SocketClient client = socket("wrongly", "")) {
            for (int message = 0; message < 30; message++) client.say("nonsense");
            assertThat(client.closed()).isEqualTo(1008);
        }
    }

    @Test
    void anAddressForSocketsSaysSoToWhoComesWithoutOne() {
        threeStories("unsocketed");

        given().get("/games/unsocketed/live/ws").then().statusCode(426).header("Upgrade", "websocket");
    }

    /** 1: medals of FRA and JPN, high; 2: the closing ceremony, planned; 3: their podium becomes official. */
    private static void threeStories(String games) {
        send(podium(games, MEDLEY, 1, GOLD_FRA, SILVER_JPN));
        awaitHead(games, 1);
        send(Fixtures.ceremony(games, 1, Occurrence.PLANNED));
        awaitHead(games, 2);
        send(podium(
                games,
                MEDLEY,
                2,
                PodiumStatus.OFFICIAL,
                PodiumStatus.UNOFFICIAL,
                null,
                List.of(),
                2,
                GOLD_FRA,
                SILVER_JPN));
        awaitHead(games, 3);
    }

    /** The third version of the podium brings France a medal. */
    private static PodiumChanged another(String games) {
        return podium(
                games,
                MEDLEY,
                3,
                PodiumStatus.OFFICIAL,
                PodiumStatus.OFFICIAL,
                null,
                List.of(Fixtures.awarded(GOLD_FRA)),
                3,
                GOLD_FRA);
    }

    private LiveClient live(String games, String query) throws Exception {
        return new LiveClient(root + "games/" + games + "/live" + query);
    }

    private SocketClient socket(String games, String query) throws Exception {
        return new SocketClient(root + "games/" + games + "/live/ws" + query);
    }
}
