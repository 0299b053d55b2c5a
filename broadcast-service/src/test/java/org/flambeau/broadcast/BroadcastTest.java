package org.flambeau.broadcast;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.flambeau.testing.TopicReader.Found;
import org.flambeau.testing.TopicWriter;
import org.junit.jupiter.api.Test;

/** From the topics of the others to everyone who follows, through real Kafka, PostgreSQL and HTTP. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class BroadcastTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PlacedMedal GOLD_FRA = athlete(GOLD, "1", "Leon MARCHAND", "FRA");
    private static final PlacedMedal SILVER_JPN = athlete(SILVER, "2", "Tomoyuki MATSUSHITA", "JPN");
    private static final PlacedMedal BRONZE_USA = athlete(BRONZE, "3", "Carson FOSTER", "USA");

    @TestHTTPResource("/")
    String root;

    @Test
    void whatHappensBecomesOneNumberedNotificationEachAsTheSchemaSays() throws Exception {
        send(Fixtures.games("numbered"));
        send(podium("numbered", MEDLEY, 1, GOLD_FRA, SILVER_JPN, BRONZE_USA));
        send(Fixtures.ceremony("numbered", 1, Occurrence.PLANNED));
        send(Fixtures.ceremony("numbered", 2, Occurrence.SEGMENT_STARTED));
        send(Fixtures.reset("numbered", 2, 2));
        send(Fixtures.ceremony("numbered", 3, Occurrence.AMENDED));
        send(Fixtures.firstGold("numbered", 1, false));
        send(Fixtures.firstGold("numbered", 2, true));

        List<Found> found =
                TopicReader.of(Topics.NOTIFICATIONS).withKey("numbered").await(8, SOON);

        assertThat(found)
                .extracting(record -> record.headers().get("ce_id"))
                .containsExactly(
                        "notification/numbered/1",
                        "notification/numbered/2",
                        "notification/numbered/3",
                        "notification/numbered/4",
                        "notification/numbered/5",
                        "notification/numbered/6",
                        "notification/numbered/7",
                        "notification/numbered/8");
        Schema schema = schema();
        for (Found record : found) {
            assertThat(record.headers().get("ce_type")).isEqualTo(EventTypes.NOTIFICATION_PUBLISHED);
            assertThat(schema.validate(record.text(), InputFormat.JSON))
                    .as(record.text())
                    .isEmpty();
        }
        awaitHead("numbered", 8);
        when().get("/games/numbered/notifications?after=0&limit=3")
                .then()
                .body("items.sequence", equalTo(List.of(1, 2, 3)))
                .body("next", equalTo(3))
                .body("head", equalTo(8));
    }

    @Test
    void whatComesTwiceIsToldOnce() {
        send(podium("twice", MEDLEY, 1, GOLD_FRA));
        send(podium("twice", MEDLEY, 1, GOLD_FRA));
        send(podium("twice", MEDLEY, 2, PodiumStatus.OFFICIAL, PodiumStatus.UNOFFICIAL, null, List.of(), 2, GOLD_FRA));

        awaitHead("twice", 2);
        // A notification that stands on the topic twice, as after an operator's rebuild.
        Found first = TopicReader.of(Topics.NOTIFICATIONS)
                .withKey("twice")
                .await(2, SOON)
                .get(0);
        TopicWriter.write(Topics.NOTIFICATIONS, "twice", first.headers(), first.value());
        send(Fixtures.ceremony("twice", 1, Occurrence.PLANNED));

        awaitHead("twice", 3);
        when().get("/games/twice/snapshot").then().body("notifications.sequence", equalTo(List.of(3, 2, 1)));
    }

    @Test
    void theSnapshotHoldsTheTableTheNewsAndTheCeremony() {
        send(Fixtures.games("whole"));
        send(podium("whole", MEDLEY, 1, GOLD_FRA, SILVER_JPN));
        awaitHead("whole", 2);
        send(Fixtures.ceremony("whole", 1, Occurrence.PLANNED));
        awaitHead("whole", 3);

        String tag = when().get("/games/whole/snapshot")
                .then()
                .statusCode(200)
                .body("at", equalTo(3))
                .body("about.zone", equalTo("Europe/Paris"))
                .body("table.version", equalTo(1))
                .body("table.lines.organisation", equalTo(List.of("FRA", "JPN")))
                .body("table.lines[0].version", equalTo(1))
                .body("table.events.total", equalTo(329))
                .body("notifications[1].texts.en.headline", containsString("Gold for Leon MARCHAND (France)"))
                .body("ceremonies[0].segments[0].title", equalTo("Prologue at the Tuileries"))
                .extract()
                .header("ETag");

        assertThat(tag).isEqualTo("\"3\"");
        when().get("/games/whole/organisations/FRA")
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("line.gold", equalTo(1))
                .body("medals.competitor", equalTo(List.of("Leon MARCHAND")))
                .body("days.day", equalTo(List.of("2024-07-28")));
        given().header("If-None-Match", tag)
                .get("/games/whole/organisations/FRA")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag).get("/games/whole/snapshot").then().statusCode(304);
        when().get("/games").then().body("items.games", hasItem("whole"));
    }

    @Test
    void whoComesBackGetsWhatItMissedAndThenWhatIsNew() throws Exception {
        send(Fixtures.games("resume"));
        send(podium("resume", MEDLEY, 1, GOLD_FRA));
        awaitHead("resume", 2);

        try (LiveClient client = live("resume", "", "Last-Event-ID", "1")) {
            assertThat(client.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(client.header("Cache-Control")).isEqualTo("no-store");
            LiveClient.Frame open = client.read();
            assertThat(open.event()).isEqualTo("open");
            assertThat(open.id()).isEqualTo("1");
            assertThat(open.data())
                    .startsWith("{\"games\":\"resume\",\"head\":2,\"from\":1,\"mode\":\"resume\",\"now\":\"");
            LiveClient.Frame table = client.read();
            assertThat(table.event()).isEqualTo("table");
            assertThat(table.id()).isNull();
            assertThat(table.data()).contains("\"at\":2", "\"version\":1", "\"organisation\":\"FRA\"");
            LiveClient.Frame medal = client.read();
            assertThat(medal.id()).isEqualTo("2");
            assertThat(medal.data()).contains("Gold for Leon MARCHAND").doesNotContain("\"table\"");
            LiveClient.Frame heartbeat = client.next("heartbeat");
            assertThat(heartbeat.id()).isEqualTo("2");
            assertThat(heartbeat.data()).isEqualTo("{\"head\":2}");

            send(Fixtures.reset("resume", 2, 2));

            LiveClient.Frame reset = client.next("notification");
            assertThat(reset.id()).isEqualTo("3");
            assertThat(reset.data()).contains("\"kind\":\"RESET\"");
        }
    }

    @Test
    void afterAResetNobodyIsToldAnyMoreWhatTheLastRunShowed() throws Exception {
        // Given: a run that showed a segment, and its reset; topics have no order among each other, so one by one
        send(Fixtures.ceremony("rerun", 1, Occurrence.PLANNED));
        send(Fixtures.ceremony("rerun", 2, Occurrence.SEGMENT_STARTED));
        awaitHead("rerun", 2);
        when().get("/games/rerun/notifications").then().body(containsString("Zaho de Sagazan"));
        send(Fixtures.games("rerun"));
        awaitHead("rerun", 3);
        send(Fixtures.reset("rerun", 2, 1));
        awaitHead("rerun", 4);
        send(Fixtures.ceremony("rerun", 3, Occurrence.RESET));
        awaitHead("rerun", 5);

        // Then: not from the store
        String told = when().get("/games/rerun/notifications?after=0&limit=4")
                .then()
                .body("items.sequence", equalTo(List.of(1, 2, 3, 4)))
                .body("items.kind", equalTo(List.of("CEREMONY_PLANNED", "CEREMONY_SEGMENT", "GAMES", "RESET")))
                .body("items[1].texts.en.headline", equalTo("Taken back with the reset of the rehearsal"))
                .body("items[1].subject.ceremony", equalTo("closing"))
                .extract()
                .asString();
        assertThat(told).doesNotContain("Prologue", "Sagazan", "Tuileries", "segments");
        // ... nor from the stream
        try (LiveClient client = live("rerun", "?lastEventId=0")) {
            for (int sequence = 1; sequence <= 4; sequence++) {
                LiveClient.Frame frame = client.next("notification");
                assertThat(frame.id()).isEqualTo("" + sequence);
                assertThat(frame.data()).doesNotContain("Prologue", "Sagazan", "Tuileries");
            }
            assertThat(client.next("notification").data()).contains("back before its start", "Prologue");
        }
    }

    @Test
    void aStreamWithASnapshotGoesOnFromIt() throws Exception {
        send(podium("joining", MEDLEY, 1, GOLD_FRA));
        awaitHead("joining", 1);

        try (LiveClient client = live("joining", "?snapshot=true")) {
            assertThat(client.read().data()).contains("\"mode\":\"snapshot\"");
            LiveClient.Frame snapshot = client.read();
            assertThat(snapshot.event()).isEqualTo("snapshot");
            assertThat(snapshot.id()).isEqualTo("1");
            send(Fixtures.ceremony("joining", 1, Occurrence.PLANNED));
            assertThat(client.next("notification").id()).isEqualTo("2");
        }
    }

    @Test
    void anIdThatIsNotReachedYetIsWaitedFor() throws Exception {
        send(Fixtures.games("ahead"));
        awaitHead("ahead", 1);

        try (LiveClient client = live("ahead", "?lastEventId=2")) {
            assertThat(client.next("heartbeat").id()).isNull();
            send(Fixtures.ceremony("ahead", 1, Occurrence.PLANNED));
            send(Fixtures.ceremony("ahead", 2, Occurrence.SEGMENT_STARTED));
            assertThat(client.next("notification").id()).isEqualTo("3");
        }
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        send(Fixtures.games("asked"));
        awaitHead("asked", 1);

        refused("/games/asked/live?lastEventId=x1", 400, "lastEventId", "x1");
        refused("/games/asked/live?snapshot=maybe", 400, "snapshot", "maybe");
        when().get("/games/asked/live?colour=gold").then().statusCode(400).body("field", equalTo("colour"));
        refused("/games/atlantis/live", 404, "games", "atlantis");
        refused("/games/atlantis/snapshot", 404, "games", "atlantis");
        refused("/games/atlantis/organisations/FRA", 404, "games", "atlantis");
        refused("/games/asked/organisations/XYZ", 404, "organisation", "XYZ");
        refused("/games/asked/notifications?after=-1", 400, "after", "-1");
        refused("/games/asked/notifications?limit=5000", 400, "limit", "5000");
        refused("/games?limit=0", 400, "limit", "0");
        when().get("/games?limit=1&after=aske").then().body("items.games", equalTo(List.of("asked")));
        given().header("Last-Event-ID", "-3")
                .get("/games/asked/live")
                .then()
                .statusCode(400)
                .body("field", equalTo("Last-Event-ID"));
    }

    @Test
    void theBoardAndItsPartsAreServed() {
        when().get("/").then().statusCode(200).body(containsString("medal-table"));
        when().get("/ui/live-feed.js").then().statusCode(200);
        when().get("/ui/flambeau.css").then().statusCode(200);
        for (String page : List.of("/", "/board/board.js", "/ui/language/fr.js")) {
            assertThat(when().get(page).then().extract().headers().getValues("Cache-Control"))
                    .as(page)
                    .containsExactly("no-cache");
            when().get(page)
                    .then()
                    .header("Content-Security-Policy", startsWith("default-src 'self'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
        when().get("/games").then().header("Content-Security-Policy", startsWith("default-src 'none'"));
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        when().get("/q/metrics").then().body(containsString("flambeau_live_subscribers"));
        when().get("/q/health").then().body("checks.name", hasItems("feeds loaded"));
    }

    private LiveClient live(String games, String query, String... headers) throws Exception {
        return new LiveClient(root + "games/" + games + "/live" + query, headers);
    }

    private static void refused(String address, int status, String field, String value) {
        when().get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("value", equalTo(value));
    }

    private static Schema schema() throws Exception {
        String resource = EventTypes.schemaOf(EventTypes.NOTIFICATION_PUBLISHED);
        try (InputStream text = EventTypes.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
