package org.flambeau.ceremony.planning;

import static io.restassured.RestAssured.given;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.facts;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class CeremoniesTest {

    @Test
    void aCeremonyTakesTheZoneOfItsGames() {
        Stage stage = Stage.ofNewGames();

        stage.createCeremony();

        given().get(stage.path(""))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("zone", equalTo("Europe/Paris"))
                .body("kind", equalTo("OTHER"))
                .body("plannedStart", equalTo("2024-08-11T19:00:00Z"));
        given().get("/games/" + stage.games + "/ceremonies")
                .then()
                .body("items[0].code", equalTo("closing"))
                .body("items[0].state", equalTo("PLANNED"))
                .body("items[0].facts.names.en", equalTo("Closing ceremony"));
    }

    @Test
    void theListIsReadAPageAtATimeInTheOrderOfPlannedStarts() {
        Stage stage = Stage.ofNewGames();
        String list = "/games/" + stage.games + "/ceremonies";
        create(list, "victory-b", "2024-08-05T19:00:00Z", 201);
        create(list, "victory-a", "2024-08-05T19:00:00Z", 201);
        create(list, "opening", "2024-07-26T17:30:00Z", 201);

        given().queryParam("limit", 2)
                .get(list)
                .then()
                .body("items.code", contains("opening", "victory-a"))
                .body("next", equalTo("victory-a"));
        given().queryParam("limit", 2)
                .queryParam("after", "victory-a")
                .get(list)
                .then()
                .body("items.code", contains("victory-b"))
                .body("next", nullValue());
        given().queryParam("limit", 201).get(list).then().statusCode(400).body("field", equalTo("limit"));
        given().queryParam("after", "nowhere").get(list).then().statusCode(400).body("field", equalTo("after"));
        given().urlEncodingEnabled(false)
                .get(list + "?after=%00")
                .then()
                .statusCode(400)
                .body("field", equalTo("after"));
    }

    @Test
    void aGamesHasAtMostTwoHundredCeremonies() {
        Stage stage = Stage.ofNewGames();
        String list = "/games/" + stage.games + "/ceremonies";
        for (int i = 1; i <= 200; i++) create(list, "victory-" + i, Stage.OPENING, 201);

        create(list, "victory-201", Stage.OPENING, 409);

        given().queryParam("limit", 200)
                .get(list)
                .then()
                .body("items", hasSize(200))
                .body("next", nullValue());
    }

    private static void create(String list, String code, String plannedStart, int status) {
        as("producer")
                .header("If-None-Match", "*")
                .body(facts(plannedStart))
                .put(list + "/" + code)
                .then()
                .statusCode(status);
    }

    @Test
    void aGamesThatHasNotArrivedIsNamed() {
        as("producer")
                .header("If-None-Match", "*")
                .body(facts(Stage.OPENING))
                .put("/games/atlantis-1896/ceremonies/closing")
                .then()
                .statusCode(404)
                .body("field", equalTo("games"))
                .body("value", equalTo("atlantis-1896"))
                .body("detail", containsString("not known here yet"));
    }

    @Test
    void aCeremonyIsMadeOnceAndChangedOnlyFromWhatWasRead() {
        Stage stage = Stage.ofNewGames();
        stage.createCeremony();

        as("producer")
                .header("If-None-Match", "*")
                .body(facts(Stage.OPENING))
                .put(stage.path(""))
                .then()
                .statusCode(412)
                .body("current", equalTo("\"1\""));
        as("producer").body(facts(Stage.OPENING)).put(stage.path("")).then().statusCode(428);
        as("producer")
                .header("If-Match", "\"1\"")
                .body(facts("2024-08-11T19:30:00Z"))
                .put(stage.path(""))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void factsAgainstARuleAreRefused() {
        Stage stage = Stage.ofNewGames();

        put(stage, facts(Stage.OPENING).replace("\"kind\"", "\"zone\": \"Europe/Atlantis\", \"kind\""))
                .body("field", equalTo("zone"))
                .body("value", equalTo("Europe/Atlantis"));
        put(stage, facts(Stage.OPENING).replace("\"en\"", "\"fr\"")).body("field", equalTo("names.en"));
        put(stage, facts("9999-01-01T00:00:00Z")).body("field", equalTo("plannedStart"));
    }

    @Test
    void thePlannedStartIsFrozenOnceTheShowHasStarted() {
        Stage stage = Stage.withOrder(open("a", "A"));
        stage.start().statusCode(200);

        as("producer")
                .header("If-Match", "\"1\"")
                .body(facts("2024-08-11T19:30:00Z"))
                .put(stage.path(""))
                .then()
                .statusCode(409)
                .body("field", equalTo("plannedStart"));
    }

    @Test
    void writingNeedsATokenOfAProducer() {
        Stage stage = Stage.ofNewGames();

        given().contentType("application/json")
                .body(facts(Stage.OPENING))
                .put(stage.path(""))
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as("results-chief")
                .header("If-None-Match", "*")
                .body(facts(Stage.OPENING))
                .put(stage.path(""))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse put(Stage stage, String body) {
        return as("producer")
                .header("If-None-Match", "*")
                .body(body)
                .put(stage.path(""))
                .then()
                .statusCode(422);
    }
}
