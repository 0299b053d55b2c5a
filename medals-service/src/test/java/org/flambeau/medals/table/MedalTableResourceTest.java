package org.flambeau.medals.table;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class MedalTableResourceTest {

    @Test
    void theTableOfAGamesWithoutPodiumsIsEmpty() {
        String games = newGames("LIVE");

        given().get("/games/" + games + "/medal-table")
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("effectiveAt", nullValue())
                .body("events.total", equalTo(3))
                .body("events.finished", equalTo(0))
                .body("lines", hasSize(0))
                .body("disclaimer", containsString("no ranking"));
        given().get("/games/nowhere/medal-table").then().statusCode(404).body("field", equalTo("games"));
    }

    @Test
    void theTableRanksCountsAndKeepsApart() {
        String games = newGames("LIVE");
        create(
                        games,
                        "RUN",
                        at(
                                "2024-08-05T20:00:00Z",
                                body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "AIN"), medal("BRONZE", "NED"))))
                .then()
                .statusCode(201);
        create(
                        games,
                        "JUMP",
                        at("2024-08-04T20:00:00Z", body("UNOFFICIAL", medal("SILVER", "NED"), medal("BRONZE", "FRA"))))
                .then()
                .statusCode(201);

        given().get("/games/" + games + "/medal-table")
                .then()
                .body("version", equalTo(2))
                .body("effectiveAt", equalTo("2024-08-05T20:00:00Z"))
                .body("events.finished", equalTo(1))
                .body("lines.organisation", contains("KEN", "NED", "FRA"))
                .body("lines.name", contains("Kenya", "Netherlands", "France"))
                .body("lines.rank", contains(1, 2, 3))
                .body("lines.rankByTotal", contains(2, 1, 2))
                .body("lines.rankByTotalEqual", contains(true, false, true))
                .body("lines.notOfficial", contains(0, 1, 1))
                .body("unranked.organisation", contains("AIN"))
                .body("unranked[0].silver", equalTo(1));
        given().queryParam("rankBy", "total")
                .get("/games/" + games + "/medal-table")
                .then()
                .body("lines.organisation", contains("NED", "KEN", "FRA"));
    }

    @Test
    void aCorrectionMovesTheMedalsAndAWithdrawalTakesThem() {
        String games = newGames("LIVE");
        Map<String, Object> reason =
                Map.of("reason", "doping", "decidedBy", "CAS", "decidedAt", "2024-08-09T10:00:00Z");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "FRA")))
                .then()
                .statusCode(201);
        Map<String, Object> corrected = new HashMap<>(body("OFFICIAL", medal("GOLD", "NED"), medal("SILVER", "FRA")));
        corrected.put("vacant", List.of(Map.of("medal", "BRONZE", "reason", "nobody moves up")));
        corrected.put("revision", reason);
        change(games, "RUN", "\"1\"", corrected).then().statusCode(200);

        given().get("/games/" + games + "/medal-table")
                .then()
                .body("lines.organisation", contains("NED", "FRA"))
                .body("lines.gold", contains(1, 0))
                .body("events.finished", equalTo(1));

        Map<String, Object> another =
                Map.of("reason", "event annulled", "decidedBy", "CAS", "decidedAt", "2024-08-10T10:00:00Z");
        change(games, "RUN", "\"2\"", Map.of("status", "WITHDRAWN", "revision", another))
                .then()
                .statusCode(200);

        given().get("/games/" + games + "/medal-table")
                .then()
                .body("version", equalTo(3))
                .body("lines", hasSize(0))
                .body("events.finished", equalTo(0));
    }

    @Test
    void theTableIsThereAsCsvToo() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"))).then().statusCode(201);

        String csv = given().accept("text/csv")
                .get("/games/" + games + "/medal-table")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();

        assertThat(csv)
                .isEqualTo(
                        "sort_rank,rank,rank_equal,sort_rank_total,rank_total,rank_total_equal,organisation,gold,silver,bronze,total,not_official,name,per_million\n"
                                + "1,1,false,1,1,false,KEN,1,0,0,1,0,Kenya,\n");
    }

    @Test
    void aClientThatHasTheTableIsToldSo() {
        String games = newGames("LIVE");
        String tag = given().get("/games/" + games + "/medal-table").header("ETag");

        given().header("If-None-Match", tag)
                .get("/games/" + games + "/medal-table")
                .then()
                .statusCode(304);
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"))).then().statusCode(201);
        given().header("If-None-Match", tag)
                .get("/games/" + games + "/medal-table")
                .then()
                .statusCode(200);
    }

    @Test
    void aQuestionThatIsNotUnderstoodIsRefused() {
        String games = newGames("LIVE");

        given().queryParam("rankby", "total")
                .get("/games/" + games + "/medal-table")
                .then()
                .statusCode(400)
                .body("field", equalTo("rankby"));
        given().queryParam("rankBy", "silver")
                .get("/games/" + games + "/medal-table")
                .then()
                .statusCode(400)
                .body("field", equalTo("rankBy"))
                .body("value", equalTo("silver"));
    }

    private static Map<String, Object> at(String effectiveAt, Map<String, Object> body) {
        Map<String, Object> told = new HashMap<>(body);
        told.put("effectiveAt", effectiveAt);
        return told;
    }
}
