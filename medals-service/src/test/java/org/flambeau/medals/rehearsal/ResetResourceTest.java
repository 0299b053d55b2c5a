package org.flambeau.medals.rehearsal;

import static io.restassured.RestAssured.given;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.podium;
import static org.flambeau.medals.Desk.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ResetResourceTest {

    @Test
    void aResetTakesEveryPodiumAndTheVersionsGoOn() {
        String games = newGames("REHEARSAL");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "FRA")))
                .then()
                .statusCode(201);

        chief().post("/games/" + games + "/reset")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("tableVersion", equalTo(2))
                .body("totalEvents", equalTo(3));

        given().get(podium(games, "RUN")).then().statusCode(404);
        given().get(podium(games, "RUN") + "/revisions").then().body("items", hasSize(0));
        given().get("/games/" + games + "/medal-table")
                .then()
                .body("version", equalTo(2))
                .body("lines", hasSize(0))
                .body("events.finished", equalTo(0));
        given().get("/games/" + games).then().header("ETag", "\"3\"");
        chief().header("If-Match", "\"1\"")
                .body(body("OFFICIAL", medal("GOLD", "KEN")))
                .put(podium(games, "RUN"))
                .then()
                .statusCode(412);
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "NED")))
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"");
        given().get(podium(games, "RUN") + "/revisions").then().body("items.version", contains(2));
        given().get("/games/" + games + "/medal-table")
                .then()
                .body("version", equalTo(3))
                .body("lines.organisation", contains("NED"));
    }

    @Test
    void anEmptyRehearsalCanBeResetToo() {
        String games = newGames("REHEARSAL");

        chief().post("/games/" + games + "/reset").then().statusCode(200).body("tableVersion", equalTo(1));
    }

    @Test
    void aLiveGamesIsNeverReset() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"))).then().statusCode(201);

        chief().post("/games/" + games + "/reset").then().statusCode(409).body("field", equalTo("purpose"));
        with("results").post("/games/" + games + "/reset").then().statusCode(403);
        given().post("/games/" + games + "/reset").then().statusCode(401);

        given().get(podium(games, "RUN")).then().statusCode(200);
    }

    @Test
    void theTwinOfAResetIsNoSecondReset() {
        String games = newGames("REHEARSAL");

        chief().header("Idempotency-Key", "reset-" + games)
                .post("/games/" + games + "/reset")
                .then()
                .body("version", equalTo(3));
        chief().header("Idempotency-Key", "reset-" + games)
                .post("/games/" + games + "/reset")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));

        given().get("/games/" + games).then().header("ETag", "\"3\"");
    }
}
