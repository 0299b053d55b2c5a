package org.flambeau.medals.podium;

import static io.restassured.RestAssured.given;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class PodiumStatesTest {

    @Test
    void aChangeElsewhereIsSeenAndNothingNewIsToldTwice() {
        String games = newGames("REHEARSAL");
        String address = "/games/" + games + "/podiums";
        given().get(address).then().statusCode(200).body("items", empty());
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "FRA")));
        create(games, "JUMP", body("UNOFFICIAL", medal("GOLD", "KEN")));

        String tag = given().get(address)
                .then()
                .body("items.event", contains("JUMP", "RUN"))
                .body("items.version", contains(1, 1))
                .body("items.status", contains("UNOFFICIAL", "UNOFFICIAL"))
                .body("items.finished", contains(false, true))
                .body("next", nullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);

        change(games, "JUMP", "\"1\"", body("OFFICIAL", medal("GOLD", "KEN")));
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body("items.status", contains("OFFICIAL", "UNOFFICIAL"));

        String beforeReset = given().get(address).header("ETag");
        chief().post("/games/" + games + "/reset").then().statusCode(200);
        given().header("If-None-Match", beforeReset)
                .get(address)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theListComesInPagesAndRefusesWhatItDoesNotKnow() {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN")));
        create(games, "JUMP", body("UNOFFICIAL", medal("GOLD", "KEN")));
        String address = "/games/" + games + "/podiums";

        given().get(address + "?limit=1")
                .then()
                .body("items.event", contains("JUMP"))
                .body("next", equalTo("JUMP"));
        given().get(address + "?after=JUMP").then().body("items.event", contains("RUN"));
        given().get(address + "?status=OFFICIAL").then().statusCode(400).body("field", equalTo("status"));
        given().get("/games/none/podiums").then().statusCode(404);
    }
}
