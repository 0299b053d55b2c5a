package org.flambeau.medals.podium;

import static io.restassured.RestAssured.given;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.podium;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class PodiumPreviewTest {

    @Test
    void aDryRunShowsWhatAChangeWouldDoAndDoesNothing() {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED")));
        String tag = given().get("/games/" + games + "/medal-table").header("ETag");

        chief().header("If-Match", "\"1\"")
                .queryParam("dryRun", "true")
                .body(body("UNOFFICIAL", medal("GOLD", "NED"), medal("SILVER", "KEN")))
                .put(podium(games, "RUN"))
                .then()
                .statusCode(200)
                .body("podium.version", equalTo(2))
                .body("changes.change", contains("RAISED", "LOWERED"))
                .body("changes[0].words.en", equalTo("A of NED (NED) is raised from silver to gold"))
                .body("table.lines.organisation", contains("NED", "KEN"))
                .body("table.lines.rank", contains(1, 2));

        given().get(podium(games, "RUN")).then().header("ETag", "\"1\"").body("medals[0].organisation", equalTo("KEN"));
        given().get(podium(games, "RUN") + "/revisions").then().body("items", hasSize(1));
        given().get("/games/" + games + "/medal-table").then().header("ETag", tag);
        change(games, "RUN", "\"1\"", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void aDryRunRefusesWhatTheChangeWouldBeRefusedFor() {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN")));

        chief().header("If-Match", "\"7\"")
                .queryParam("dryRun", "true")
                .body(body("UNOFFICIAL", medal("GOLD", "NED")))
                .put(podium(games, "RUN"))
                .then()
                .statusCode(412);
        chief().header("If-Match", "\"1\"")
                .queryParam("dryRun", "maybe")
                .body(body("UNOFFICIAL", medal("GOLD", "NED")))
                .put(podium(games, "RUN"))
                .then()
                .statusCode(400)
                .body("field", equalTo("dryRun"))
                .body("value", equalTo("maybe"));
    }
}
