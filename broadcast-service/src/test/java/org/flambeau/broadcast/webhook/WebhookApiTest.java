package org.flambeau.broadcast.webhook;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints as their partner keeps them. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WebhookApiTest {

    private static final String GAMES = "hook-api";
    private static final String URL = "https://hooks.example.org/flambeau";
    private static final String PLAIN = "{\"url\": \"" + URL + "\", \"enabled\": false}";

    @Inject
    Archive archive;

    @BeforeEach
    void aGamesThatHasAFeed() {
        Fixtures.send(Fixtures.games(GAMES));
        await().atMost(Duration.ofSeconds(30)).until(() -> archive.heads().containsKey(GAMES));
    }

    @Test
    void anEndpointIsMadeOncePerKeyAndItsSecretIsToldThenAndNeverAgain() {
        PartnerClient partner = new PartnerClient("made", GAMES);
        String body = """
                {"url": "%s", "description": "desk", "interests": {"organisation": ["JPN", "FRA"], "kind": ["MEDAL"]}}""".formatted(URL);

        JsonPath made = partner.post("", body, "key-1")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/games/hook-api/webhooks/wh_"))
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("state", equalTo("ENABLED"))
                .body("interests", equalTo(Map.of("kind", List.of("MEDAL"), "organisation", List.of("FRA", "JPN"))))
                .extract()
                .jsonPath();
        partner.post("", body, "key-1")
                .statusCode(201)
                .body("id", equalTo(made.getString("id")))
                .body("secret", equalTo(made.getString("secret")));
        partner.post("", PLAIN, "key-1").statusCode(422).body("field", equalTo("Idempotency-Key"));

        partner.get("/" + made.getString("id"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("url", equalTo(URL))
                .body("secret", nullValue());
        partner.get("").body("items", hasSize(1)).body("items[0].secret", nullValue());
    }

    @Test
    void whatBelongsToSomebodyElseIsNotThere() {
        String id = new PartnerClient("owner", GAMES)
                .post("", PLAIN)
                .statusCode(201)
                .extract()
                .path("id");
        PartnerClient other = new PartnerClient("other", GAMES);

        other.get("").statusCode(200).body("items", hasSize(0));
        other.get("/" + id).statusCode(404).body("field", equalTo("webhook")).body("value", equalTo(id));
        other.put(id, "\"1\"", PLAIN).statusCode(404);
        other.asPartner()
                .header("If-Match", "\"1\"")
                .delete(other.path("/" + id))
                .then()
                .statusCode(404);
        other.get("/" + id + "/deliveries").statusCode(404);
        other.post("/" + id + "/replay", "{\"from\": 1}").statusCode(404);
        other.post("/" + id + "/secret", "{}").statusCode(404);
        other.post("/" + id + "/ping", "").statusCode(404);
        new PartnerClient("owner", GAMES).get("/" + id).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void onlyPartnersAreLetInAndOnlyAtAGamesThatIsTold() {
        PartnerClient partner = new PartnerClient("door", GAMES);

        given().get(partner.path("")).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.forged("partner"))
                .get(partner.path(""))
                .then()
                .statusCode(401);
        for (String role : List.of("results-chief", "producer", "operator", "editor"))
            partner.as(role).get(partner.path("")).then().statusCode(403);
        partner.as("operator").body(PLAIN).post(partner.path("")).then().statusCode(403);
        PartnerClient nowhere = new PartnerClient("door", "atlantis");
        nowhere.get("").statusCode(404).body("field", equalTo("games")).body("value", equalTo("atlantis"));
        nowhere.post("", PLAIN).statusCode(404);
    }

    @Test
    void aChangeNeedsTheVersionItChangesAndTheSameAgainChangesNothing() {
        PartnerClient partner = new PartnerClient("change", GAMES);
        String id = partner.post("", PLAIN).extract().path("id");
        String enabled = PartnerClient.body(URL + "/two", "{\"ceremony\": [\"closing\"]}");

        partner.asPartner().body(enabled).put(partner.path("/" + id)).then().statusCode(428);
        partner.put(id, "\"7\"", enabled).statusCode(412).header("ETag", "\"1\"");
        partner.put(id, "\"1\"", enabled)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ENABLED"))
                .body("disabled", nullValue())
                .body("secret", nullValue());
        partner.put(id, "\"2\"", enabled).statusCode(200).header("ETag", "\"2\"");
        partner.put(id, "\"2\"", PLAIN)
                .header("ETag", "\"3\"")
                .body("state", equalTo("DISABLED"))
                .body("disabled.reason", equalTo("BY_PARTNER"));
        partner.asPartner()
                .header("If-Match", "\"2\"")
                .delete(partner.path("/" + id))
                .then()
                .statusCode(412);
        partner.asPartner()
                .header("If-Match", "\"3\"")
                .delete(partner.path("/" + id))
                .then()
                .statusCode(204);
        partner.get("/" + id).statusCode(404);
    }

    @Test
    void whatIsAgainstARuleIsRefusedByFieldAndValueAndLeavesNothing() {
        PartnerClient partner = new PartnerClient("rules", GAMES);

        refused(partner, "{\"url\": \"https://10.0.0.1/\"}", 422, "url", "https://10.0.0.1/");
        refused(partner, "{\"url\": \"ftp://hooks.example.org/\"}", 422, "url", "ftp://hooks.example.org/");
        refused(partner, "{}", 422, "url", null);
        refused(partner, PartnerClient.body(URL, "{\"kind\": [\"GOLD\"]}"), 400, "interests.kind", "GOLD");
        refused(partner, PartnerClient.body(URL, "{\"colour\": [\"GOLD\"]}"), 400, "interests.colour", null);
        refused(partner, PartnerClient.body(URL, "{\"kind\": \"MEDAL\"}"), 400, "interests.kind", null);
        refused(partner, "{\"url\": \"" + URL + "\", \"enabled\": \"yes\"}", 400, "enabled", null);
        refused(partner, "{\"url\": \"" + URL + "\", \"secret\": \"whsec_x\"}", 400, "secret", "secret");
        refused(
                partner,
                "{\"url\": \"" + URL + "\", \"description\": \"" + "x".repeat(201) + "\"}",
                422,
                "description",
                "x".repeat(200) + "…");
        partner.asPartner()
                .body(PLAIN)
                .post(partner.path(""))
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
        partner.get("").body("items", hasSize(0));
    }

    @Test
    void whatIsAskedWronglyOfAnEndpointIsRefusedByName() {
        PartnerClient partner = new PartnerClient("asked", GAMES);
        String id = partner.post("", PLAIN).extract().path("id");

        partner.get("?limit=0").statusCode(400).body("field", equalTo("limit"));
        partner.get("/" + id + "/deliveries?limit=201").statusCode(400).body("value", equalTo("201"));
        partner.get("/" + id + "/deliveries?after=x").statusCode(400).body("field", equalTo("after"));
        partner.post("/" + id + "/replay", "{}").statusCode(422).body("field", equalTo("from"));
        partner.post("/" + id + "/replay", "{\"from\": 1, \"since\": \"2024-08-11T19:00:00Z\"}")
                .statusCode(422);
        partner.post("/" + id + "/replay", "{\"from\": 0}").statusCode(422).body("value", equalTo("0"));
        partner.post("/" + id + "/replay", "{\"from\": 999}").statusCode(422).body("field", equalTo("from"));
        partner.post("/" + id + "/replay", "{\"since\": 5}").statusCode(400).body("field", equalTo("since"));
        partner.post("/" + id + "/secret", "{\"overlap\": \"P8D\"}")
                .statusCode(422)
                .body("field", equalTo("overlap"));
        partner.post("/" + id + "/secret", "{\"overlap\": \"-PT1S\"}").statusCode(422);
        partner.asPartner()
                .body("{}")
                .post(partner.path("/" + id + "/secret"))
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void aPartnerHasAtMostTwentyAndReadsThemPageByPage() {
        PartnerClient partner = new PartnerClient("many", GAMES);
        for (int made = 0; made < 20; made++) partner.post("", PLAIN).statusCode(201);

        partner.post("", PLAIN)
                .statusCode(409)
                .body("field", equalTo("webhooks"))
                .body("value", equalTo("20"));

        JsonPath first = partner.get("?limit=12").statusCode(200).extract().jsonPath();
        JsonPath rest = partner.get("?limit=12&after=" + first.getString("next"))
                .extract()
                .jsonPath();
        assertThat(first.getList("items")).hasSize(12);
        assertThat(rest.getList("items")).hasSize(8);
        assertThat(rest.getString("next")).isNull();
        assertThat(rest.getList("items.id")).doesNotContainAnyElementsOf(first.getList("items.id"));
    }

    @Test
    void aRotationGivesASecretOncePerKeyAndASecondWaitsForTheOverlap() {
        PartnerClient partner = new PartnerClient("rotate", GAMES);
        JsonPath made = partner.post("", PLAIN).extract().jsonPath();
        String secret = "/" + made.getString("id") + "/secret";

        String second = partner.post(secret, "{\"overlap\": \"PT1H\"}", "rotation-1")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("secret", not(equalTo(made.getString("secret"))))
                .body("previousSecretUntil", not(nullValue()))
                .extract()
                .path("secret");
        partner.post(secret, "{\"overlap\": \"PT1H\"}", "rotation-1").body("secret", equalTo(second));
        partner.post(secret, "{\"overlap\": \"PT1H\"}").statusCode(409).body("field", equalTo("overlap"));
        partner.post(secret, "{\"overlap\": \"PT0S\"}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("secret", not(equalTo(second)))
                .body("previousSecretUntil", nullValue());
    }

    @Test
    void metersTellHowEndpointsStand() {
        new PartnerClient("metered", GAMES).post("", PLAIN).statusCode(201);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> when().get("/q/metrics")
                .then()
                .body(containsString("flambeau_webhook_endpoints{state=\"enabled\"}"))
                .body(containsString("flambeau_webhook_endpoints{state=\"failing\"}"))
                .body(matchesPattern("(?s).*flambeau_webhook_endpoints\\{state=\"disabled\"} [1-9].*"))
                .body(containsString("flambeau_webhook_behind")));
    }

    private static void refused(PartnerClient partner, String body, int status, String field, String value) {
        partner.post("", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("value", equalTo(value));
    }
}
