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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.http.Roles;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What was told and does not stand: corrections, notices by hand, and what an editor kills. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class EditorsTest {

    private static final PlacedMedal GOLD_FRA = athlete(GOLD, "1", "Leon MARCHAND", "FRA");
    private static final PlacedMedal GOLD_JPN = athlete(GOLD, "2", "Tomoyuki MATSUSHITA", "JPN");
    private static final PlacedMedal SILVER_JPN = athlete(SILVER, "2", "Tomoyuki MATSUSHITA", "JPN");

    @TestHTTPResource("/")
    String root;

    @Test
    void noticesAndMedalsThatComeAtTheSameTimeAreAllNumbered() {
        send(Fixtures.games("busy"));
        awaitHead("busy", 1);
        for (int version = 1; version <= 40; version++)
            send(podium("busy", MEDLEY, version, PodiumStatus.OFFICIAL, null, null, List.of(), version, GOLD_FRA));
        for (int notice = 0; notice < 40; notice++)
            post("/games/busy/notices", notice("Busy", ""), "busy" + notice).statusCode(201);
        awaitHead("busy", 81);
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndThatSaysSoFromThenOn() throws Exception {
        send(podium("corrected", MEDLEY, 1, GOLD_FRA, SILVER_JPN));
        awaitHead("corrected", 1);
        when().get("/games/corrected/notifications").then().body("items[0]", not(hasKey("correctedBy")));

        send(podium(
                "corrected",
                MEDLEY,
                2,
                PodiumStatus.OFFICIAL,
                PodiumStatus.OFFICIAL,
                null,
                List.of(Fixtures.withdrawn(GOLD_FRA), Fixtures.raised(SILVER_JPN, GOLD)),
                2,
                GOLD_JPN));
        awaitHead("corrected", 2);

        when().get("/games/corrected/notifications")
                .then()
                .body("items[0].correctedBy", equalTo(2))
                .body("items[1].kind", equalTo("CORRECTION"))
                .body("items[1].corrects", equalTo(List.of(1)))
                .body("items[1].correctedBy", nullValue());
        when().get("/games/corrected/snapshot").then().body("notifications[1].correctedBy", equalTo(2));
        try (LiveClient client = new LiveClient(root + "games/corrected/live?lastEventId=0&organisation=FRA")) {
            assertThat(client.next("notification").data()).contains("\"correctedBy\":2");
            assertThat(client.next("notification").data())
                    .as("it reaches who follows the one who lost the medal")
                    .contains("\"corrects\":[1]");
        }
    }

    @Test
    void aNoticeByHandReachesWhoFollowsWhatItConcernsOnceHoweverOftenItIsSent() throws Exception {
        send(podium("noticed", MEDLEY, 1, GOLD_FRA));
        awaitHead("noticed", 1);
        String notice = """
                {"texts": {"en": {"headline": "Surfing is called off today", "body": "There are no waves."},
                           "fr": {"headline": "Pas de surf aujourd’hui", "body": "Il n’y a pas de vagues."}},
                 "urgency": "HIGH", "subject": {"discipline": ["SRF"]}}""";

        try (LiveClient surfers = new LiveClient(root + "games/noticed/live?discipline=SRF&lang=fr")) {
            surfers.next("open");
            for (int sent = 0; sent < 2; sent++)
                post("/games/noticed/notices", notice, "once")
                        .statusCode(201)
                        .body("sequence", equalTo(2))
                        .body("kind", equalTo("NOTICE"));
            post("/games/noticed/notices", notice.replace("today", "tomorrow"), "once")
                    .statusCode(422);

            LiveClient.Frame told = surfers.next("notification");
            assertThat(told.id()).isEqualTo("2");
            assertThat(told.data()).contains("Pas de surf").doesNotContain("called off");
        }
        awaitHead("noticed", 2);
    }

    @Test
    void whoCatchesUpOverAMedalThatWasKilledHasItsLinesOfTheTableAllTheSame() throws Exception {
        send(podium("killed-medal", MEDLEY, 1, GOLD_FRA));
        awaitHead("killed-medal", 1);
        post("/games/killed-medal/notifications/1/kill", "{\"reason\": \"The wrong name\"}", "killed-medal")
                .statusCode(201);
        awaitHead("killed-medal", 2);

        try (LiveClient client = new LiveClient(root + "games/killed-medal/live?lastEventId=0")) {
            assertThat(client.next("table").data()).contains("\"FRA\"");
            assertThat(client.next("notification").data())
                    .contains("Killed: do not use")
                    .doesNotContain("\"podium\"");
        }
    }

    @Test
    void whatAnEditorKillsIsToldNoLongerAndWhoHadItIsTold() throws Exception {
        send(podium("killed", MEDLEY, 1, GOLD_FRA));
        awaitHead("killed", 1);
        post("/games/killed/notices", notice("A singer will come on stage at nine", "\"ceremony\": [\"closing\"]"), "a")
                .statusCode(201);
        awaitHead("killed", 2);

        post("/games/killed/notifications/2/kill", "{\"reason\": \"Not to be told yet\"}", "b")
                .statusCode(201)
                .body("kind", equalTo("KILL"))
                .body("corrects", equalTo(List.of(2)))
                .body("texts.en.body", equalTo("Reason: Not to be told yet."))
                .body("subject.ceremony", equalTo("closing"));
        awaitHead("killed", 3);

        String told = when().get("/games/killed/notifications?after=1")
                .then()
                .body("items[0].texts.en.headline", equalTo("Killed: do not use"))
                .body("items[0].correctedBy", equalTo(3))
                .extract()
                .asString();
        assertThat(told).doesNotContain("singer");
        assertThat(when().get("/games/killed/snapshot").then().extract().asString())
                .doesNotContain("singer");
        try (LiveClient client = new LiveClient(root + "games/killed/live?lastEventId=1")) {
            assertThat(client.next("notification").data()).doesNotContain("singer");
        }
        post("/games/killed/notifications/2/kill", "{\"reason\": \"Once more\"}", "c")
                .statusCode(409)
                .body("detail", containsString("killed by notification 3"));
        post("/games/killed/notifications/3/kill", "{\"reason\": \"The kill\"}", "d")
                .statusCode(409);
        post("/games/killed/notifications/9/kill", "{\"reason\": \"Which\"}", "e")
                .statusCode(404)
                .body("field", equalTo("sequence"));
    }

    @Test
    void whatIsNoNoticeIsRefusedByNameAndOnlyAnEditorWrites() {
        send(podium("edited", MEDLEY, 1, GOLD_FRA));
        awaitHead("edited", 1);

        refused("{\"texts\": {}}", "texts.en");
        refused("{\"texts\": {\"en\": {\"headline\": \" \", \"body\": \"\"}}}", "texts.en.headline");
        refused("{\"texts\": {\"en\": {\"headline\": \"a\\u0000b\", \"body\": \"\"}}}", "texts.en.headline");
        refused(notice("a".repeat(201), ""), "texts.en.headline");
        refused(notice("Fine", "\"colour\": [\"gold\"]"), "subject.colour");
        refused(notice("Fine", "\"kind\": [\"MEDAL\"]"), "subject.kind");
        refused(notice("Fine", "\"ceremony\": [\"opening\", \"closing\"]"), "subject.ceremony");
        given().contentType("application/json")
                .body(notice("Fine", ""))
                .post("/games/edited/notices")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Roles.RESULTS_CHIEF))
                .contentType("application/json")
                .body(notice("Fine", ""))
                .post("/games/edited/notices")
                .then()
                .statusCode(403);
        awaitHead("edited", 1);
    }

    private static void refused(String notice, String field) {
        post("/games/edited/notices", notice, field + notice.length())
                .statusCode(400)
                .body("field", equalTo(field));
    }

    private static String notice(String headline, String subject) {
        return "{\"texts\": {\"en\": {\"headline\": \"%s\", \"body\": \"\"}}, \"subject\": {%s}}"
                .formatted(headline, subject);
    }

    private static ValidatableResponse post(String address, String body, String key) {
        return given().auth()
                .oauth2(Tokens.of(Roles.EDITOR))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(address)
                .then();
    }
}
