package org.flambeau.ceremony.planning;

import static io.restassured.RestAssured.given;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.facts;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
                .body("kind", equalTo("CLOSING"))
                .body("plannedStart", equalTo("2024-08-11T19:00:00Z"));
        given().get("/games/" + stage.games + "/ceremonies")
                .then()
                .body("items[0].code", equalTo("closing"))
                .body("items[0].state", equalTo("PLANNED"))
                .body("items[0].facts.names.en", equalTo("Closing ceremony"));
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
