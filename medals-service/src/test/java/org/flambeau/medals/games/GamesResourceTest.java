package org.flambeau.medals.games;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.facts;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.medals.AtOnce;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class GamesResourceTest {

    @Test
    void aGamesIsRegisteredReadAndListed() {
        chief().header("If-None-Match", "*")
                .body(facts("LIVE"))
                .put("/games/paris-a")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");

        given().get("/games/paris-a")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("games", equalTo("paris-a"))
                .body("zone", equalTo("Europe/Paris"))
                .body("dayEndsAt", equalTo("03:00:00"))
                .body("names.fr", equalTo("Paris 2024"));
        given().header("If-None-Match", "\"1\"").get("/games/paris-a").then().statusCode(304);
        given().queryParam("limit", 200).get("/games").then().body("items.games", hasItem("paris-a"));
    }

    @Test
    void theListIsReadAPageAtATime() {
        newGames("LIVE");
        newGames("LIVE");

        String next = given().queryParam("limit", 1)
                .get("/games")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract()
                .path("next");

        given().queryParam("limit", 1)
                .queryParam("after", next)
                .get("/games")
                .then()
                .body("items", hasSize(1));
        given().queryParam("limit", 201).get("/games").then().statusCode(400).body("field", equalTo("limit"));
    }

    @Test
    void theSameFactsChangeNothing() {
        String games = newGames("LIVE");

        chief().header("If-Match", "\"2\"")
                .body(facts("LIVE"))
                .put("/games/" + games)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void aStaleOrMissingIfMatchChangesNothing() {
        String games = newGames("LIVE");

        chief().body(facts("REHEARSAL"))
                .put("/games/" + games)
                .then()
                .statusCode(428)
                .body("field", equalTo("If-Match"));
        chief().header("If-Match", "\"9\"")
                .body(facts("REHEARSAL"))
                .put("/games/" + games)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"");
        chief().header("If-None-Match", "*")
                .body(facts("REHEARSAL"))
                .put("/games/" + games)
                .then()
                .statusCode(412);
        given().get("/games/" + games).then().body("purpose", equalTo("LIVE"));
    }

    @Test
    void wrongFactsAreNamed() {
        refused("zone", "+02:00");
        refused("host", "france");
        refused("lastDay", "2024-07-25");
        refused("names", Map.of("fr", "Paris 2024"), "names.en");
        refused("purpose", null);
        refused("firstDay", "+999999999-01-01");
        refused("lastDay", "-999999999-01-01");
        chief().header("If-None-Match", "*")
                .body(facts("LIVE"))
                .put("/games/Paris")
                .then()
                .statusCode(422)
                .body("field", equalTo("games"));
    }

    @Test
    void whatCanBeNoCodeIsNotLookedUp() {
        String games = newGames("LIVE");

        notFound("/games/%00", "games");
        notFound("/games/%00/medal-table", "games");
        notFound("/games/%00/events", "games");
        notFound("/games/" + games + "/events/%00/podium", "event");
        notFound("/games/" + games + "/events/%00/podium/revisions", "event");
        given().urlEncodingEnabled(false)
                .get("/games?after=%00")
                .then()
                .statusCode(400)
                .body("field", equalTo("after"));
    }

    private static void notFound(String path, String field) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).body("field", equalTo(field));
    }

    @Test
    void aMisspeltFieldIsNamed() {
        chief().header("If-None-Match", "*")
                .body("{\"purpos\":\"LIVE\"}")
                .put("/games/paris-c")
                .then()
                .statusCode(400)
                .body("field", equalTo("purpos"));
    }

    @Test
    void aLiveGamesWithPodiumsDoesNotBecomeARehearsal() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"))).then().statusCode(201);

        chief().header("If-Match", "\"2\"")
                .body(facts("REHEARSAL"))
                .put("/games/" + games)
                .then()
                .statusCode(409)
                .body("field", equalTo("purpose"));
    }

    @Test
    void writingNeedsTheChiefsToken() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(facts("LIVE"))
                .put("/games/paris-b")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.forged("results-chief"))
                .contentType("application/json")
                .body(facts("LIVE"))
                .put("/games/paris-b")
                .then()
                .statusCode(401);
        with("results")
                .header("If-None-Match", "*")
                .body(facts("LIVE"))
                .put("/games/paris-b")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().get("/games/paris-b").then().statusCode(404).body("field", equalTo("games"));
    }

    @Test
    void ofTwentyWhoRegisterTheSameGamesOneWins() throws Exception {
        List<Response> answers = AtOnce.send(
                20,
                i -> chief().header("If-None-Match", "*").body(facts("LIVE")).put("/games/paris-e"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412))
                .hasSize(19);
    }

    private static void refused(String field, Object value) {
        refused(field, value, field);
    }

    private static void refused(String field, Object value, String named) {
        Map<String, Object> facts = new HashMap<>(facts("LIVE"));
        facts.put(field, value);
        chief().header("If-None-Match", "*")
                .body(facts)
                .put("/games/paris-d")
                .then()
                .statusCode(422)
                .body("field", equalTo(named));
    }
}
