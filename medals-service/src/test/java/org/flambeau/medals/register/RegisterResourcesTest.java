package org.flambeau.medals.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.facts;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.medals.ParisData;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RegisterResourcesTest {

    @Test
    void theFilesOfParisGoInAndComeOutTheSame() {
        chief().header("If-None-Match", "*")
                .body(facts("LIVE"))
                .put("/games/paris-files")
                .then()
                .statusCode(201);
        for (String register : List.of("organisations", "events", "history")) {
            String file = ParisData.text(register + ".csv");
            String path = "/games/paris-files/" + register;

            chief().contentType("text/csv; charset=UTF-8")
                    .header("If-None-Match", "*")
                    .body(file)
                    .put(path)
                    .then()
                    .statusCode(201);

            String csv = given().accept("text/csv")
                    .get(path)
                    .then()
                    .header("ETag", "\"1-csv\"")
                    .extract()
                    .asString();
            assertThat(csv.replace("\"", "")).isEqualTo(file.replace("\"", "").replace("\r", ""));
            chief().contentType("text/csv; charset=UTF-8")
                    .header("If-Match", "\"1-csv\"")
                    .body(csv)
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
    }

    @Test
    void namesOfOtherLanguagesTravelInSisterColumns() {
        String games = newGames("LIVE");
        String file =
                "code,name,continent,ranked,name.ja\nFRA,France,EUR,true,フランス\nKEN,\"Kenya, Republic of\",AFR,true,\n";

        put(games, "organisations", "\"1\"", file)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("count", equalTo(2));

        given().get("/games/" + games + "/organisations")
                .then()
                .body("[0].names.ja", equalTo("フランス"))
                .body("[1].names.en", equalTo("Kenya, Republic of"));
        assertThat(given().accept("text/csv")
                        .get("/games/" + games + "/organisations")
                        .asString())
                .isEqualTo(file);
    }

    @Test
    void aBrokenRowIsNamedAndNothingOfTheFileIsStored() {
        String games = newGames("LIVE");
        String header = "code,name,continent,ranked\n";

        broken(games, header + "FRA,France,EUR,true\nKEN,Kenya,AFR,maybe\n", 3, "ranked", "maybe");
        broken(games, header + "FRA,France,EUR,true\nken,Kenya,AFR,true\n", 3, "code", "ken");
        broken(games, header + "FRA,France,EUR,true\nFRA,France,EUR,true\n", 3, "code", "FRA");
        broken(games, header + "FRA,France,EUR\n", 2, "row", "FRA,France,EUR");
        broken(games, header + "FRA,France,EUR,true,more\n", 2, "row", "FRA,France,EUR,true,more");
        broken(games, header + "FRA,\"Fra\nnce\",EUR,true\n", 2, "name", "Fra\nnce");
        broken(games, "code,name,continent,ranked,nmae.fr\nFRA,France,EUR,true,France\n", 1, "nmae.fr", "nmae.fr");
        put(games, "organisations", "\"1\"", "code,name\nFRA,France\n")
                .statusCode(422)
                .body("row", equalTo(1))
                .body("field", equalTo("continent"));
        put(games, "organisations", "\"1\"", header + "FRA,\"France,EUR,true\n")
                .statusCode(422)
                .body("row", equalTo(2));

        given().get("/games/" + games + "/organisations")
                .then()
                .header("ETag", "\"1\"")
                .body("", hasSize(4));
    }

    @Test
    void eachFormHasItsOwnTagAndEitherIsTakenBack() {
        String games = newGames("LIVE");
        String path = "/games/" + games + "/organisations";

        given().accept("application/json").get(path).then().header("ETag", "\"1\"");
        given().accept("text/csv").get(path).then().header("ETag", "\"1-csv\"");
        given().accept("text/csv")
                .header("If-None-Match", "\"1-csv\"")
                .get(path)
                .then()
                .statusCode(304);
        given().accept("text/csv")
                .header("If-None-Match", "\"1\"")
                .get(path)
                .then()
                .statusCode(200);
        put(games, "organisations", "\"2-csv\"", "code,name,continent,ranked\n").statusCode(412);
        put(games, "organisations", "1-csv", "code,name,continent,ranked\n").statusCode(400);
        put(games, "organisations", "\"1-csv\"", "code,name,continent,ranked\n").statusCode(200);
    }

    @Test
    void historyNamesFieldsThatItHas() {
        String games = newGames("LIVE");
        String row = "2020,tokyo-2020,FRA,10,12,11\n";
        Map<String, Object> past = Map.of(
                "year", 2020, "games", "tokyo-2020", "organisation", "FRA", "gold", 10, "silver", 12, "bronze", 11);

        chief().contentType("text/csv; charset=UTF-8")
                .header("If-None-Match", "*")
                .body("year,games,organisation,gold,silver,bronze\n" + row + row)
                .put("/games/" + games + "/history")
                .then()
                .statusCode(422)
                .body("row", equalTo(3))
                .body("field", equalTo("organisation"))
                .body("value", equalTo("tokyo-2020 FRA"));
        chief().header("If-None-Match", "*")
                .body(List.of(past, past))
                .put("/games/" + games + "/history")
                .then()
                .statusCode(422)
                .body("field", equalTo("[1].organisation"));
    }

    @Test
    void aLongValueOfABrokenRowIsCut() {
        String games = newGames("LIVE");

        String value = put(games, "organisations", "\"1\"", "code,name,continent,ranked\n" + "x".repeat(5_000) + "\n")
                .statusCode(422)
                .body("row", equalTo(2))
                .extract()
                .path("value");

        assertThat(value).hasSize(201);
    }

    @Test
    void aWrongItemIsNamedByItsPlace() {
        String games = newGames("LIVE");
        Map<String, Object> good = Map.of(
                "code",
                "RUN",
                "discipline",
                "ATH",
                "disciplineNames",
                Map.of("en", "Athletics"),
                "names",
                Map.of("en", "5000 m"),
                "category",
                "W",
                "bronzes",
                1);
        Map<String, Object> bad = new HashMap<>(good);
        bad.put("code", "JUMP");
        bad.put("bronzes", 3);

        chief().header("If-Match", "\"1\"")
                .body(List.of(good, bad))
                .put("/games/" + games + "/events")
                .then()
                .statusCode(422)
                .body("field", equalTo("[1].bronzes"))
                .body("value", equalTo("3"));
        chief().header("If-Match", "\"1\"")
                .body("[null]")
                .put("/games/" + games + "/events")
                .then()
                .statusCode(422)
                .body("field", equalTo("[0]"));
        bad.put("category", "Z");
        chief().header("If-Match", "\"1\"")
                .body(List.of(good, bad))
                .put("/games/" + games + "/events")
                .then()
                .statusCode(400)
                .body("field", equalTo("[1].category"))
                .body("value", equalTo("Z"));
    }

    @Test
    void preconditionsAreHeld() {
        String games = newGames("LIVE");
        String path = "/games/" + games + "/history";

        given().get(path).then().statusCode(200).header("ETag", nullValue()).body("", hasSize(0));
        chief().body(List.of()).put(path).then().statusCode(428);
        chief().header("If-None-Match", "*")
                .body(List.of())
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        chief().header("If-None-Match", "*").body(List.of()).put(path).then().statusCode(412);
        chief().header("If-Match", "\"7\"")
                .body(List.of())
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        with("results")
                .header("If-Match", "\"1\"")
                .body(List.of())
                .put(path)
                .then()
                .statusCode(403);
        chief().header("If-None-Match", "*")
                .body(List.of())
                .put("/games/nowhere/history")
                .then()
                .statusCode(404)
                .body("field", equalTo("games"));
    }

    @Test
    void whatAPodiumSpeaksOfStays() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "AIN")))
                .then()
                .statusCode(201);

        put(games, "organisations", "\"1\"", "code,name,continent,ranked\nFRA,France,EUR,true\nAIN,AIN,,false\n")
                .statusCode(409)
                .body("field", equalTo("code"))
                .body("value", equalTo("KEN"));
        put(games, "organisations", "\"1\"", "code,name,continent,ranked\nKEN,Kenya,AFR,true\nAIN,AIN,,true\n")
                .statusCode(409)
                .body("field", equalTo("ranked"))
                .body("value", equalTo("AIN"));
        put(
                        games,
                        "organisations",
                        "\"1\"",
                        "code,name,continent,ranked\nKEN,Republic of Kenya,AFR,true\nAIN,AIN,,false\n")
                .statusCode(200);
        put(
                        games,
                        "events",
                        "\"1\"",
                        "code,discipline,discipline_name,name,category,bronzes\nJUMP,ATH,Athletics,High jump,W,1\n")
                .statusCode(409)
                .body("value", equalTo("RUN"));
        put(
                        games,
                        "events",
                        "\"1\"",
                        "code,discipline,discipline_name,name,category,bronzes\nRUN,ATH,Athletics,5000 m,W,2\n")
                .statusCode(409)
                .body("field", equalTo("bronzes"));
        put(
                        games,
                        "events",
                        "\"1\"",
                        "code,discipline,discipline_name,name,category,bronzes\nRUN,ATH,Athletics,5000 m,W,1\n")
                .statusCode(200);

        given().get("/games/" + games + "/medal-table")
                .then()
                .body("lines[0].name", equalTo("Republic of Kenya"))
                .body("events.total", equalTo(1));
    }

    @Test
    void aBodyOfFiveMegabytesIsRefused() {
        String games = newGames("LIVE");

        put(games, "organisations", "\"1\"", "x".repeat(5 * 1024 * 1024))
                .statusCode(413)
                .contentType(containsString("problem+json"))
                .body("field", equalTo("body"));
    }

    private static void broken(String games, String file, int row, String field, String value) {
        put(games, "organisations", "\"1\"", file)
                .statusCode(422)
                .body("row", equalTo(row))
                .body("field", equalTo(field))
                .body("value", equalTo(value));
    }

    private static ValidatableResponse put(String games, String register, String tag, String file) {
        return chief().contentType("text/csv; charset=UTF-8")
                .header("If-Match", tag)
                .body(file)
                .put("/games/" + games + "/" + register)
                .then();
    }
}
