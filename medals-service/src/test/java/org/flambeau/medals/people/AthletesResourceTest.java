package org.flambeau.medals.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.flambeau.medals.ParisGames;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class AthletesResourceTest {

    private static final String PATH = "/games/" + ParisGames.CODE + "/athletes";

    @BeforeEach
    void parisIsThere() {
        ParisGames.entered();
    }

    @Test
    void theMostDecoratedByGoldShareTheirRankWhenTheyAreEqual() {
        given().queryParam("limit", 12)
                .get(PATH)
                .then()
                .body("total", equalTo(2016))
                .body(
                        "items.athlete.name",
                        contains(
                                "Leon MARCHAND",
                                "Torri HUSKE",
                                "Mollie O'CALLAGHAN",
                                "Simone BILES",
                                "Summer McINTOSH",
                                "OKA Shinnosuke",
                                "KIM Woojin",
                                "LIM Sihyeon",
                                "Lisa CARRINGTON",
                                "Gabrielle THOMAS",
                                "Harrie LAVREYSEN",
                                "Regan SMITH"))
                .body("items.rank", contains(1, 2, 3, 4, 4, 6, 7, 7, 7, 7, 7, 12))
                .body("items.sortRank", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .body(
                        "items.rankEqual",
                        contains(false, false, false, true, true, false, true, true, true, true, true, false))
                .body("items[0].organisations", contains("FRA"))
                .body("items[0].gold", equalTo(4))
                .body("items[0].bronze", equalTo(1))
                .body("items[0].total", equalTo(5))
                .body("items[0].athlete.gender", equalTo("M"));
    }

    @Test
    void byAllMedalsSixComeBeforeFive() {
        given().queryParam("rankBy", "total")
                .queryParam("limit", 8)
                .get(PATH)
                .then()
                .body(
                        "items.athlete.name",
                        contains(
                                "ZHANG Yufei",
                                "Leon MARCHAND",
                                "Torri HUSKE",
                                "Mollie O'CALLAGHAN",
                                "Regan SMITH",
                                "Kaylee McKEOWN",
                                "Simone BILES",
                                "Summer McINTOSH"))
                .body("items.rank", contains(1, 2, 2, 2, 2, 2, 7, 7));
    }

    @Test
    void whoHasAtLeastTwoAndWhoIsAsked() {
        given().queryParam("atLeast", 2).get(PATH).then().body("total", equalTo(194));
        given().queryParam("organisation", "IND")
                .queryParam("atLeast", 2)
                .get(PATH)
                .then()
                .body("items.athlete.name", contains("Manu BHAKER"))
                .body("items[0].rank", equalTo(1));
        given().queryParam("discipline", "GAR")
                .queryParam("gender", "M")
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .body("items.athlete.name", contains("OKA Shinnosuke"));
    }

    @Test
    void pagesVisitEveryPersonOnceInEitherOrder() {
        for (String rankBy : List.of("gold", "total")) {
            List<Integer> ranks = new ArrayList<>();
            List<String> people = new ArrayList<>();
            String next = "";
            while (next != null) {
                JsonPath page = given().queryParams(next.isEmpty() ? Map.of() : Map.of("after", next))
                        .queryParam("rankBy", rankBy)
                        .queryParam("limit", 700)
                        .get(PATH)
                        .jsonPath();
                people.addAll(page.getList("items.athlete.code"));
                ranks.addAll(page.getList("items.sortRank"));
                next = page.getString("next");
            }
            assertThat(new HashSet<>(people)).hasSize(2016);
            assertThat(ranks).hasSize(2016).isSorted();
            assertThat(ranks.get(2015)).isEqualTo(2016);
        }
    }

    @Test
    void anAthletesPageShowsMedalsTeamMatesAndRanks() {
        given().get(PATH + "/1935923")
                .then()
                .statusCode(200)
                .body("athlete.name", equalTo("Torri HUSKE"))
                .body("athlete.gender", equalTo("W"))
                .body("organisations.code", contains("USA"))
                .body("organisations.name", contains("United States"))
                .body("gold", equalTo(3))
                .body("silver", equalTo(2))
                .body("total", equalTo(5))
                .body("ranks.rank", equalTo(2))
                .body("ranks.rankEqual", equalTo(false))
                .body("ranks.rankByTotal", equalTo(2))
                .body("ranks.rankByTotalEqual", equalTo(true))
                .body(
                        "medals.event",
                        contains("SWMW4X100MFR", "SWMW100MBF", "SWMW100MFR", "SWMX4X100MMD", "SWMW4X100MMD"))
                .body("medals.medal", contains("SILVER", "GOLD", "SILVER", "GOLD", "GOLD"))
                .body("medals[1].competitor.kind", equalTo("ATHLETE"))
                .body("medals[1].competitor.members", equalTo(List.of()))
                .body("medals[3].competitor.members.name.find { it == 'Ryan MURPHY' }", equalTo("Ryan MURPHY"))
                .body("byDay.day", contains("2024-07-27", "2024-07-28", "2024-07-31", "2024-08-03", "2024-08-04"))
                .body("byDay.total", contains(1, 1, 1, 1, 1));
    }

    @Test
    void whoHoldsNoMedalHasNoPage() {
        given().get(PATH + "/0000")
                .then()
                .statusCode(404)
                .body("field", equalTo("athlete"))
                .body("value", equalTo("0000"));
        given().queryParam("rankBy", "silver").get(PATH).then().statusCode(400).body("field", equalTo("rankBy"));
        given().queryParam("atLeast", "0").get(PATH).then().statusCode(400).body("field", equalTo("atLeast"));
        given().queryParam("after", "MQ").get(PATH).then().statusCode(400).body("field", equalTo("after"));
    }
}
