package org.flambeau.medals.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.flambeau.medals.Desk;
import org.flambeau.medals.ParisGames;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class OrganisationPageTest {

    @BeforeEach
    void parisIsThere() {
        ParisGames.entered();
    }

    @Test
    void indiaHasSixOneFewerThanAtTokyo() {
        page("IND")
                .body("name", equalTo("India"))
                .body("continent", equalTo("ASI"))
                .body("ranked", equalTo(true))
                .body("medalCount.gold", equalTo(0))
                .body("medalCount.silver", equalTo(1))
                .body("medalCount.bronze", equalTo(5))
                .body("medalCount.total", equalTo(6))
                .body("notOfficial", equalTo(0))
                .body("ranks.rank", equalTo(71))
                .body("ranks.rankEqual", equalTo(false))
                .body("ranks.rankByTotal", equalTo(38))
                .body("comparison.words.en", equalTo("India: 6, one fewer than at Tokyo"))
                .body("comparison.games", hasSize(29))
                .body("comparison.games[28].games", equalTo("tokyo-2020"))
                .body("comparison.games[28].medals.total", equalTo(7))
                .body("comparison.games[28].difference.gold", equalTo(-1))
                .body("comparison.games[28].difference.bronze", equalTo(1))
                .body("comparison.games[28].difference.total", equalTo(-1))
                .body("comparison.games[0].games", equalTo("athens-1896"))
                .body("comparison.games[0].medals.total", equalTo(0))
                .body("comparison.bestTotal.medals", equalTo(7))
                .body("comparison.bestTotal.games", contains("tokyo-2020"))
                .body("comparison.bestGold.medals", equalTo(1))
                .body("comparison.bestGold.games", hasSize(10));
    }

    @Test
    void everyDayHasItsMedalsAndTheRankAfterIt() {
        page("IND")
                .body("byDay", hasSize(16))
                .body("byDay[0].day", equalTo("2024-07-27"))
                .body("byDay[0].rank", nullValue())
                .body("byDay[1].medals.bronze", equalTo(1))
                .body("byDay[1].rank", equalTo(22))
                .body("byDay[1].rankByTotal", equalTo(14))
                .body("byDay[11].day", equalTo("2024-08-07"))
                .body("byDay[11].medals.total", equalTo(0))
                .body("byDay[11].through.bronze", equalTo(3))
                .body("byDay[11].rank", equalTo(67))
                .body("byDay[12].rank", equalTo(64))
                .body("byDay[15].rank", equalTo(71));
        page("FRA")
                .body("byDay.rank", contains(4, 4, 2, 4, 2, 3, 2, 3, 3, 3, 4, 4, 4, 6, 5, 5))
                .body("byDay.rankByTotal", contains(3, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4))
                .body("byDay.through.gold", contains(1, 3, 5, 5, 8, 8, 11, 12, 12, 13, 13, 13, 14, 14, 16, 16))
                .body("byDay.medals.gold", contains(1, 2, 2, 0, 3, 0, 3, 1, 0, 1, 0, 0, 1, 0, 2, 0));
    }

    @Test
    void medalsAreGroupedByDisciplineAndCategory() {
        page("IND")
                .body("byDiscipline.discipline", contains("ATH", "SHO", "HOC", "WRE"))
                .body("byDiscipline.name", contains("Athletics", "Shooting", "Hockey", "Wrestling"))
                .body("byDiscipline[1].medals.bronze", equalTo(3))
                .body("byCategory.category", contains("M", "W", "X"))
                .body("byCategory.medals.total", contains(4, 1, 1));
        page("USA")
                .body("byDiscipline[0].discipline", equalTo("ATH"))
                .body("byDiscipline[0].medals.gold", equalTo(14))
                .body("byDiscipline[1].discipline", equalTo("SWM"))
                .body("byCategory.category", contains("M", "W", "X", "O"))
                .body("byCategory.medals.gold", contains(13, 26, 1, 0))
                .body("byCategory.medals.total", contains(52, 67, 5, 2));
    }

    @Test
    void medalsStandInOrderOfAwardWithTheirPeople() {
        page("IND")
                .body("firstMedal.event", equalTo("SHOWAPW"))
                .body("firstMedal.competitor.name", equalTo("Manu BHAKER"))
                .body(
                        "medals.event",
                        contains("SHOWAPW", "SHOXAPMT", "SHOMR3PM", "HOCMTEAM11", "ATHMJAVELIN", "WREMFS57KG"))
                .body("medals[3].competitor.members", hasSize(16))
                .body("bestAthletes", hasSize(10))
                .body("bestAthletes[0].athlete.name", equalTo("Neeraj CHOPRA"))
                .body("bestAthletes[1].athlete.name", equalTo("Manu BHAKER"))
                .body("bestAthletes[1].bronze", equalTo(2));
    }

    @Test
    void whoIsNotRankedHasMedalsAndNoRank() {
        page("AIN")
                .body("ranked", equalTo(false))
                .body("medalCount.total", equalTo(5))
                .body("ranks", nullValue())
                .body("byDay.rank", contains(new Object[16]));
    }

    @Test
    void whoHasNothingHasAPageToo() {
        page("NAM")
                .body("medals", hasSize(0))
                .body("firstMedal", nullValue())
                .body("ranks", nullValue())
                .body("comparison.words.en", equalTo("Namibia: none, one fewer than at Tokyo"));
        page("DMA")
                .body("comparison.words.en", equalTo("Dominica: 1, the first in its history"))
                .body("comparison.bestTotal", nullValue());
    }

    @Test
    void theTagHoldsUntilSomethingChangesAndNoLonger() {
        String games = Desk.newGames("LIVE");
        String path = "/games/" + games + "/organisations/KEN";
        String before = given().get(path)
                .then()
                .statusCode(200)
                .body("comparison.words", nullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", before).get(path).then().statusCode(304).header("Cache-Control", "no-cache");

        Desk.create(games, "RUN", Desk.body("UNOFFICIAL", Desk.medal("GOLD", "KEN")));

        given().header("If-None-Match", before)
                .get(path)
                .then()
                .statusCode(200)
                .body("medalCount.gold", equalTo(1))
                .body("notOfficial", equalTo(1))
                .body("ranks.rank", equalTo(1));
    }

    @Test
    void anUnknownOrganisationIsNotFoundAndTheRegisterStaysWhereItWas() {
        String path = "/games/" + ParisGames.CODE + "/organisations";
        given().get(path + "/XYZ").then().statusCode(404).body("field", equalTo("organisation"));
        given().queryParam("limit", "1")
                .get(path + "/IND")
                .then()
                .statusCode(400)
                .body("field", equalTo("limit"));
        given().queryParam("lang", "no such")
                .get(path + "/IND")
                .then()
                .statusCode(400)
                .body("field", equalTo("lang"));
        given().get(path).then().statusCode(200).body("", hasSize(206));
    }

    private static ValidatableResponse page(String organisation) {
        return given().get("/games/" + ParisGames.CODE + "/organisations/" + organisation)
                .then()
                .statusCode(200);
    }
}
