package org.flambeau.medals.podium;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.podium;
import static org.flambeau.medals.Desk.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.medals.AtOnce;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class PodiumResourceTest {

    private static final Map<String, Object> REASON = Map.of(
            "reason",
            "reinstated after a protest",
            "decidedBy",
            "Jury of Appeal",
            "decidedAt",
            "2024-08-06T00:08:51+02:00");

    @Test
    void aPodiumIsEnteredReadAndChanged() {
        String games = newGames("LIVE");

        create(games, "RUN", body("UNOFFICIAL", medal("SILVER", "NED"), medal("GOLD", "KEN")))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("medals.medal", contains("GOLD", "SILVER"))
                .body("medals[0].awardedAt", equalTo("2024-08-05T19:32:00Z"))
                .body("recordedAt", notNullValue());
        change(games, "RUN", "\"1\"", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        given().get(podium(games, "RUN"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("OFFICIAL"));
        given().header("If-None-Match", "\"2\"")
                .get(podium(games, "RUN"))
                .then()
                .statusCode(304);
        given().get(podium(games, "JUMP")).then().statusCode(404).body("field", equalTo("podium"));
    }

    @Test
    void everyVersionIsKeptWithWhoWhenAndWhy() {
        String games = newGames("LIVE");
        with("results")
                .header("If-None-Match", "*")
                .body(body("UNOFFICIAL", medal("GOLD", "KEN")))
                .put(podium(games, "RUN"))
                .then()
                .statusCode(201);
        change(games, "RUN", "\"1\"", body("OFFICIAL", medal("GOLD", "KEN")))
                .then()
                .statusCode(200);
        Map<String, Object> corrected = new HashMap<>(body("OFFICIAL", medal("GOLD", "NED")));
        corrected.put("revision", REASON);
        change(games, "RUN", "\"2\"", corrected).then().statusCode(200);

        given().get(podium(games, "RUN") + "/revisions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("items.status", contains("UNOFFICIAL", "OFFICIAL", "OFFICIAL"))
                .body("items.recordedBy", contains("test-results", "test-results-chief", "test-results-chief"))
                .body("items[2].revision.reason", equalTo("reinstated after a protest"))
                .body("items[1].medals[0].organisation", equalTo("KEN"))
                .body("items[0].effectiveAt", notNullValue())
                .body("next", nullValue());
        given().queryParam("after", 1)
                .queryParam("limit", 1)
                .get(podium(games, "RUN") + "/revisions")
                .then()
                .body("items.version", contains(2))
                .body("next", equalTo(2));
    }

    @Test
    void theSameContentTwiceChangesNothing() {
        String games = newGames("LIVE");
        Map<String, Object> podium = new HashMap<>(body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED")));
        podium.put("effectiveAt", "2024-08-05T21:32:00+02:00");
        create(games, "RUN", podium).then().statusCode(201);

        change(games, "RUN", "\"1\"", podium).then().statusCode(200).header("ETag", "\"1\"");

        given().get(podium(games, "RUN") + "/revisions").then().body("items", hasSize(1));
        given().get("/games/" + games + "/medal-table").then().body("version", equalTo(1));
    }

    @Test
    void whatIsUnknownIsNamed() {
        String games = newGames("LIVE");

        create(games, "SWIM", body("OFFICIAL", medal("GOLD", "KEN")))
                .then()
                .statusCode(404)
                .body("field", equalTo("event"))
                .body("value", equalTo("SWIM"));
        create("nowhere", "RUN", body("OFFICIAL", medal("GOLD", "KEN")))
                .then()
                .statusCode(404)
                .body("field", equalTo("games"));
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "XXX")))
                .then()
                .statusCode(422)
                .body("field", equalTo("medals[1].organisation"))
                .body("value", equalTo("XXX"));
        create(games, "RUN", Map.of("status", "OFFICIAL", "medals", List.of(Map.of("medal", "GOLD"))))
                .then()
                .statusCode(422)
                .body("field", equalTo("medals[0].organisation"));
        create(games, "RUN", Map.of("status", "OFFICAL"))
                .then()
                .statusCode(400)
                .body("field", equalTo("status"))
                .body("value", equalTo("OFFICAL"));
        chief().header("If-None-Match", "*")
                .body("{\"status\":")
                .put(podium(games, "RUN"))
                .then()
                .statusCode(400);
        chief().header("If-None-Match", "*")
                .put(podium(games, "RUN"))
                .then()
                .statusCode(400)
                .body("field", equalTo("body"));
        given().get(podium(games, "RUN")).then().statusCode(404);
    }

    @Test
    void bodiesAreTakenAtTheirWord() {
        String games = newGames("LIVE");

        refused(games, "{\"status\":1}", "status");
        refused(games, "{\"status\":\"OFFICIAL\",\"medals\":[{\"medal\":0}]}", "medals[0].medal");
        refused(games, "{\"status\":\"OFFICIAL\",\"medals\":[{\"medl\":\"GOLD\"}]}", "medals[0].medl");
        refused(games, "{\"status\":\"OFFICIAL\",\"medals\":[{\"medalDate\":\"5 August\"}]}", "medals[0].medalDate");
        refused(games, "{\"status\":\"OFFICIAL\",\"medals\":[{\"medalDate\":[2024,8,1]}]}", "medals[0].medalDate");
        refused(games, "{\"status\":\"OFFICIAL\",\"medals\":[{\"awardedAt\":5}]}", "medals[0].awardedAt");
        refused(games, "{\"status\":\"OFFICIAL\",\"effectiveAt\":5.5}", "effectiveAt");
    }

    @Test
    void brokenCharactersAndYearsAreNamed() {
        String games = newGames("LIVE");
        String medal = "{\"medal\":\"GOLD\",\"organisation\":\"KEN\",\"awardedAt\":\"2024-08-05T21:32:00+02:00\","
                + "\"medalDate\":\"2024-08-05\",\"competitor\":{\"kind\":\"ATHLETE\",\"code\":\"%s\",\"name\":\"%s\"}}";
        String body = "{\"status\":\"OFFICIAL\",\"medals\":[" + medal + "]}";

        unprocessable(games, body.formatted("a\\u0000", "A"), "medals[0].competitor.code");
        unprocessable(games, body.formatted("a", "A\\ud800B"), "medals[0].competitor.name");
        unprocessable(
                games,
                body.formatted("a", "A")
                        .replace("{\"status", "{\"effectiveAt\":\"-999999999-01-01T00:00:00Z\",\"status"),
                "effectiveAt");
        unprocessable(games, body.formatted("a", "A").replace("2024-08-05T", "1849-08-05T"), "medals[0].awardedAt");
    }

    private static void unprocessable(String games, String body, String field) {
        chief().header("If-None-Match", "*")
                .body(body)
                .put(podium(games, "RUN"))
                .then()
                .statusCode(422)
                .body("field", equalTo(field));
    }

    @Test
    void whatIsNoJsonOrSaysAFieldTwiceIsRefused() {
        String games = newGames("LIVE");

        for (String body : List.of("{\"status\":", "{\"status\":\"OFFICIAL\",\"status\":\"UNOFFICIAL\"}"))
            chief().header("If-None-Match", "*")
                    .body(body)
                    .put(podium(games, "RUN"))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
    }

    private static void refused(String games, String body, String field) {
        chief().header("If-None-Match", "*")
                .body(body)
                .put(podium(games, "RUN"))
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @Test
    void aStaleOrMissingIfMatchChangesNothing() {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN"))).then().statusCode(201);
        Map<String, Object> other = body("UNOFFICIAL", medal("GOLD", "NED"));

        chief().body(other).put(podium(games, "RUN")).then().statusCode(428).body("field", equalTo("If-Match"));
        change(games, "RUN", "\"2\"", other)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("field", equalTo("If-Match"))
                .body("value", equalTo("\"2\""));
        change(games, "RUN", "1", other).then().statusCode(400).body("field", equalTo("If-Match"));
        create(games, "RUN", other).then().statusCode(412).body("field", equalTo("If-None-Match"));

        given().get(podium(games, "RUN")).then().header("ETag", "\"1\"").body("medals[0].organisation", equalTo("KEN"));
    }

    @Test
    void rolesAreHeld() {
        String games = newGames("LIVE");
        Map<String, Object> official = body("OFFICIAL", medal("GOLD", "KEN"));

        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(official)
                .put(podium(games, "RUN"))
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        with("producer")
                .header("If-None-Match", "*")
                .body(official)
                .put(podium(games, "RUN"))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        with("results")
                .header("If-None-Match", "*")
                .body(official)
                .put(podium(games, "RUN"))
                .then()
                .statusCode(403)
                .body("field", equalTo("status"));
        create(games, "RUN", official).then().statusCode(201);
        change(games, "RUN", "\"1\"", body("OFFICIAL", medal("GOLD", "NED")))
                .then()
                .statusCode(422)
                .body("field", equalTo("revision"));
        change(games, "RUN", "\"1\"", body("UNOFFICIAL", medal("GOLD", "KEN")))
                .then()
                .statusCode(409)
                .body("field", equalTo("status"));
    }

    @Test
    void theTwinOfARequestGetsItsAnswer() {
        String games = newGames("LIVE");
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = body("OFFICIAL", medal("GOLD", "KEN"));

        Response one = enter(games, key, first);
        Response twin = enter(games, key, first);

        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(twin.statusCode()).isEqualTo(201);
        assertThat(twin.header("ETag")).isEqualTo("\"1\"");
        assertThat(twin.asString()).isEqualTo(one.asString());
        enter(games, key, body("OFFICIAL", medal("GOLD", "NED")))
                .then()
                .statusCode(422)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void twentyTwinsAtOnceAreOneChange() throws Exception {
        String games = newGames("LIVE");
        String key = UUID.randomUUID().toString();

        List<Response> answers = AtOnce.send(20, i -> enter(games, key, body("OFFICIAL", medal("GOLD", "KEN"))));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        given().get("/games/" + games + "/medal-table").then().body("version", equalTo(1));
    }

    @Test
    void ofTwentyChangesOfOneVersionOneWins() throws Exception {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "FRA"))).then().statusCode(201);

        List<Response> answers = AtOnce.send(
                20, i -> change(games, "RUN", "\"1\"", body("UNOFFICIAL", medal("GOLD", i % 2 == 0 ? "KEN" : "NED"))));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412))
                .hasSize(19);
        given().get("/games/" + games + "/medal-table")
                .then()
                .body("version", equalTo(2))
                .body("lines", hasSize(1))
                .body("lines[0].gold", equalTo(1));
    }

    private static Response enter(String games, String key, Map<String, Object> body) {
        return chief().header("Idempotency-Key", key)
                .header("If-None-Match", "*")
                .body(body)
                .put(podium(games, "RUN"));
    }
}
