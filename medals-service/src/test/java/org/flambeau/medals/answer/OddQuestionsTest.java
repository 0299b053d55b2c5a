package org.flambeau.medals.answer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.podium;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client means is refused with its name, wherever it stands. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class OddQuestionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/organisations",
                "/events",
                "/history",
                "/podiums",
                "/medal-table",
                "/medallists",
                "/athletes",
                "/milestones",
                "/schedule",
                "/events/RUN/podium",
                "/events/RUN/podium/revisions",
                "/organisations/KEN"
            })
    void aParameterThatIsNotKnownIsRefusedNotIgnored(String address) {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN")));

        refused("/games/" + games + address, "as_of", "2024-08-05");
    }

    @Test
    void theListOfGamesTakesItsParametersOnceAndNotEmpty() {
        refused("/games", "page", "2");
        refused("/games", "limit", "");
        refused("/games", "after", "NO CODE");
        given().get("/games?limit=1&limit=1").then().statusCode(400).body("field", equalTo("limit"));
    }

    @Test
    void aMisspeltDryRunChangesNothing() {
        String games = newGames("LIVE");

        chief().header("If-None-Match", "*")
                .queryParam("dry_run", "true")
                .body(body("OFFICIAL", medal("GOLD", "KEN")))
                .put(podium(games, "RUN"))
                .then()
                .statusCode(400)
                .body("field", equalTo("dry_run"));
        given().get(podium(games, "RUN")).then().statusCode(404);

        chief().header("If-Match", "\"1\"")
                .queryParam("dryRun", "true")
                .body("[]")
                .put("/games/" + games + "/events")
                .then()
                .statusCode(400)
                .body("field", equalTo("dryRun"));
        given().get("/games/" + games + "/events").then().body("code", containsInAnyOrder("JUDO", "JUMP", "RUN"));
    }

    @Test
    void aDayOrMomentOfNoGamesIsRefused() {
        String table = "/games/" + newGames("LIVE") + "/medal-table";
        refused(table, "day", "+999999999-12-31");
        refused(table, "throughDay", "-0001-01-01");
        refused(table, "asOf", "+999999999-12-31T23:59:59+18:00");
        refused(table, "asOf", "-999999999-01-01T00:00:00-18:00");
    }

    @Test
    void aPlaceInAnotherListIsNoPlaceInThisOne() {
        String games = newGames("LIVE");
        List<String> foreign = List.of(
                cursor("+999999999-12-31T00:00:00Z RUN FIRST"),
                cursor("2024-08-05T19:32:00Z R\0N FIRST"),
                cursor("2024-08-05T19:32:00Z RUN FIRST MORE"),
                cursor("2024-08-05T19:32:00Z RUN FI\0RST"),
                cursor("2024-08-05T19:32:00Z RUN FIRST") + "=",
                cursor("1 0 0 ath-KEN MORE"),
                cursor("+1 0 0 ath-KEN"));
        for (String place : foreign)
            for (String list : List.of("/milestones", "/athletes", "/medallists", "/schedule"))
                refused("/games/" + games + list, "after", place);
    }

    /** Else a name with markup in it would be a page, on the origin of the desk. */
    @Test
    void whatIsJsonIsNeverCalledAPage() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN")));

        for (String address : List.of("", "/podiums", "/events/RUN/podium", "/events/RUN/podium/revisions")) {
            given().accept("text/html").get("/games/" + games + address).then().statusCode(406);
            given().accept("text/html,*/*;q=0.8")
                    .get("/games/" + games + address)
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.JSON);
        }
        given().accept("text/html").get("/games").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/games", "/games/none", "/games/none/medal-table", "/games/none/events"})
    void anAcceptThatIsNoneIsNamed(String address) {
        given().header("Accept", "garbage")
                .get(address)
                .then()
                .statusCode(400)
                .body("field", equalTo("Accept"))
                .body("value", equalTo("garbage"));
    }

    @Test
    void anEmptyGamesIsNotBlamedForADisciplineThatNobodyAskedFor() {
        String games = "empty-of-events";
        chief().header("If-None-Match", "*")
                .body(Map.of(
                        "purpose",
                        "LIVE",
                        "names",
                        Map.of("en", "Empty"),
                        "host",
                        "FRA",
                        "zone",
                        "Europe/Paris",
                        "firstDay",
                        "2024-07-26",
                        "lastDay",
                        "2024-08-11",
                        "dayEndsAt",
                        "03:00"))
                .put("/games/" + games)
                .then()
                .statusCode(201);

        given().get("/games/" + games + "/medal-table?category=O")
                .then()
                .statusCode(200)
                .body("events.total", equalTo(0));
    }

    @Test
    void theVersionsOfAPodiumHaveATagThatHolds() {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN")));
        String revisions = podium(games, "RUN") + "/revisions";

        String tag = given().get(revisions).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(revisions).then().statusCode(304);
        chief().header("If-Match", "\"1\"")
                .body(body("OFFICIAL", medal("GOLD", "KEN")))
                .put(podium(games, "RUN"))
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag).get(revisions).then().statusCode(200);
    }

    private static String cursor(String parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
    }

    private static void refused(String address, String name, String value) {
        given().queryParam(name, value)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(name))
                .body("value", equalTo(value));
    }
}
