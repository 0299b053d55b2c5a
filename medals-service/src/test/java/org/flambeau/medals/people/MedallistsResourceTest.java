package org.flambeau.medals.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.flambeau.medals.ParisGames;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class MedallistsResourceTest {

    private static final String PATH = "/games/" + ParisGames.CODE + "/medallists";

    @BeforeEach
    void parisIsThere() {
        ParisGames.entered();
    }

    @Test
    void theFirstMedalOfTheGamesComesFirstWithItsPeople() {
        given().queryParam("limit", 2)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("total", equalTo(2271))
                .body("items.event", contains("SHOXARMT", "SHOXARMT"))
                .body("items.eventName", contains("10m Air Rifle Mixed Team", "10m Air Rifle Mixed Team"))
                .body("items.disciplineName", contains("Shooting", "Shooting"))
                .body("items.category", contains("X", "X"))
                .body("items.medal", contains("GOLD", "GOLD"))
                .body("items.organisation", contains("CHN", "CHN"))
                .body("items[0].competitor.kind", equalTo("TEAM"))
                .body("items[0].competitor.name", equalTo("China 1"))
                .body("items.athlete.name", containsInAnyOrder("HUANG Yuting", "SHENG Lihao"))
                .body("items.athlete.gender", containsInAnyOrder("W", "M"))
                .body("items[0].medalDate", equalTo("2024-07-27"))
                .body("items[0].awardedAt", equalTo("2024-07-27T08:50:00Z"))
                .body("items[0].official", equalTo(true));
    }

    @Test
    void everyMemberOfARelayTeamHoldsItsMedal() {
        asked("event", "ATHX4X400M", "medal", "GOLD")
                .get(PATH)
                .then()
                .body("total", equalTo(5))
                .body(
                        "items.athlete.name",
                        containsInAnyOrder(
                                "Femke BOL",
                                "Lieke KLAVER",
                                "Isaya KLEIN IKKINK",
                                "Eugene OMALLA",
                                "Cathelijn PEETERS"))
                .body("items.athlete.organisation", contains("NED", "NED", "NED", "NED", "NED"))
                .body("next", nullValue());
    }

    @Test
    void allThatIsAskedMustHoldAtOnce() {
        asked("organisation", "IND", "medal", "BRONZE", "gender", "W")
                .get(PATH)
                .then()
                .body("items.event", contains("SHOWAPW", "SHOXAPMT"))
                .body("items.athlete.name", contains("Manu BHAKER", "Manu BHAKER"));
        asked("discipline", "SRF", "day", "2024-08-05", "category", "W")
                .get(PATH)
                .then()
                .body("items.athlete.name", contains("Johanne DEFAY", "Caroline MARKS", "Tatiana WESTON-WEBB"));
        asked("athlete", "1909294").get(PATH).then().body("total", equalTo(5));
        asked("event", "NOSUCH").get(PATH).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aNameIsFoundWithoutRegardToCaseAndAccents() {
        asked("name", "márchând")
                .get(PATH)
                .then()
                .body("total", equalTo(5))
                .body("items.athlete.code", contains("1909294", "1909294", "1909294", "1909294", "1909294"));
        asked("name", "klein ikk").get(PATH).then().body("items.athlete.name", contains("Isaya KLEIN IKKINK"));
    }

    @Test
    void pagesVisitEveryItemOnce() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request = given().queryParam("limit", 500);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get(PATH)
                    .jsonPath();
            List<String> events = page.getList("items.event");
            List<String> competitors = page.getList("items.competitor.code");
            List<String> athletes = page.getList("items.athlete.code");
            for (int i = 0; i < events.size(); i++)
                seen.add(events.get(i) + " " + competitors.get(i) + " " + athletes.get(i));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).hasSize(2271);
        assertThat(new HashSet<>(seen)).hasSize(2271);
    }

    @Test
    void aSpreadsheetGetsCsvAndKnowsTheNextPage() {
        Response file = asked("organisation", "IND", "medal", "SILVER")
                .accept("text/csv")
                .get(PATH);
        Response part = given().accept("text/csv").queryParam("limit", 3).get(PATH);

        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Link")).isNull();
        assertThat(file.asString())
                .isEqualTo(
                        "awarded_at,medal_date,event,event_name,discipline,discipline_name,category,medal,organisation,"
                                + "organisation_name,kind,competitor_code,competitor,athlete_code,athlete,gender,"
                                + "athlete_organisation,official\n"
                                + "2024-08-08T19:35:00Z,2024-08-08,ATHMJAVELIN,\"Men's Javelin Throw\",ATH,Athletics,M,"
                                + "SILVER,IND,India,ATHLETE,1550250,\"Neeraj CHOPRA\",1550250,\"Neeraj CHOPRA\",M,IND,true\n");
        assertThat(part.asString().lines()).hasSize(4);
        assertThat(part.header("Link")).contains("after=").contains("rel=\"next\"");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndEachFormHasItsTag() {
        String json = given().get(PATH).header("ETag");
        String csv = given().accept("text/csv").get(PATH).header("ETag");

        assertThat(json).isNotEqualTo(csv);
        given().header("If-None-Match", json).get(PATH).then().statusCode(304).header("Vary", "Accept");
        given().header("If-None-Match", json)
                .accept("text/csv")
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedByName() {
        refused("medal", "gold");
        refused("gender", "F");
        refused("day", "5 August");
        refused("name", "  ");
        refused("after", "not-from-here");
        refused("limit", "5001");
        refused("organization", "IND");
        given().get("/games/nowhere/medallists").then().statusCode(404).body("field", equalTo("games"));
        given().accept("application/xml")
                .queryParam("limit", 5)
                .get(PATH)
                .then()
                .statusCode(400);
    }

    private static void refused(String parameter, String value) {
        given().queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("field", equalTo(parameter))
                .body("value", equalTo(value));
    }

    private static RequestSpecification asked(String... pairs) {
        RequestSpecification request = given();
        for (int i = 0; i < pairs.length; i += 2) request.queryParam(pairs[i], pairs[i + 1]);
        return request;
    }
}
