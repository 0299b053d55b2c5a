package org.flambeau.medals.schedule;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.medals.Desk;
import org.flambeau.medals.ParisGames;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ScheduleResourceTest {

    @Test
    void theLastDayOfParisHasThirteenEventsInTheirOrder() {
        ParisGames.entered();

        given().queryParam("day", "2024-08-11")
                .queryParam("lang", "fr")
                .get("/games/" + ParisGames.CODE + "/schedule")
                .then()
                .statusCode(200)
                .body("events.total", equalTo(13))
                .body("events.decided", equalTo(13))
                .body("days", hasSize(1))
                .body("days[0].day", equalTo("2024-08-11"))
                .body(
                        "days[0].events.event",
                        contains(
                                "ATHWMARATHON",
                                "WREMFS65KG",
                                "WREMFS97KG",
                                "MPNWINDIVID",
                                "CTRWSPRINT",
                                "CTRMKEIRIN",
                                "WREWFS76KG",
                                "WLFWO81KG",
                                "CTRWOMNIUM",
                                "VVOWTEAM6",
                                "WPOMTEAM7",
                                "HBLMTEAM7",
                                "BKBWTEAM5"))
                .body("days[0].events[0].name", equalTo("Marathon femmes"))
                .body("days[0].events[0].disciplineName", equalTo("Athlétisme"))
                .body("days[0].events[0].scheduledAt", equalTo("2024-08-11T09:15:00Z"))
                .body("days[0].events[0].progress", equalTo("FINISHED"))
                .body("days[0].events[0].podiumStatus", equalTo("OFFICIAL"))
                .body("upcoming", hasSize(0))
                .body("overdue", hasSize(0))
                .body("unscheduled", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void aBronzeWonADayEarlierIsSeenOnTheDayOfTheFinal() {
        ParisGames.entered();

        given().queryParam("discipline", "BDM")
                .queryParam("category", "W")
                .get("/games/" + ParisGames.CODE + "/schedule")
                .then()
                .body("days.day", contains("2024-08-03", "2024-08-05"))
                .body("days[1].events[0].event", equalTo("BDMWSINGLES"))
                .body("days[1].events[0].medalDays", contains("2024-08-04", "2024-08-05"));
        given().get("/games/" + ParisGames.CODE + "/schedule")
                .then()
                .body("events.total", equalTo(329))
                .body("days.count.total", contains(13, 13, 19, 11, 18, 16, 23, 29, 20, 20, 13, 21, 26, 35, 39, 13));
    }

    @Test
    void anEventMovesFromUpcomingToDecidedWithItsPodium() {
        String games = Desk.newGames("LIVE");
        Desk.chief()
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("code,discipline,discipline_name,name,category,bronzes,scheduled_day,scheduled_at\n"
                        + "RUN,ATH,Athletics,5000 m,W,1,2199-08-05,2199-08-05T21:30:00+02:00\n"
                        + "JUMP,ATH,Athletics,High jump,W,1,2199-08-05,2199-08-05T20:30:00+02:00\n"
                        + "JUDO,JUD,Judo,-48 kg,W,2,2001-01-01,\n")
                .put("/games/" + games + "/events")
                .then()
                .statusCode(200);
        String path = "/games/" + games + "/schedule";
        String before = given().get(path)
                .then()
                .body("upcoming.event", contains("JUMP", "RUN"))
                .body("overdue.event", contains("JUDO"))
                .body("overdue[0].progress", equalTo("NOT_STARTED"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", before).get(path).then().statusCode(304);

        Desk.create(games, "JUMP", Desk.body("UNOFFICIAL", Desk.medal("GOLD", "KEN")))
                .then()
                .statusCode(201);

        given().header("If-None-Match", before)
                .get(path)
                .then()
                .statusCode(200)
                .body("upcoming.event", contains("JUMP", "RUN"))
                .body("upcoming[0].progress", equalTo("PARTIAL"))
                .body("upcoming[0].medalDays", contains("2024-08-05"));
        Desk.change(
                        games,
                        "JUMP",
                        "\"1\"",
                        Desk.body(
                                "OFFICIAL",
                                Desk.medal("GOLD", "KEN"),
                                Desk.medal("SILVER", "NED"),
                                Desk.medal("BRONZE", "FRA")))
                .then()
                .statusCode(200);
        given().get(path).then().body("upcoming.event", contains("RUN")).body("events.decided", equalTo(1));
        given().queryParam("decided", "true")
                .get(path)
                .then()
                .body("days.events.event.flatten()", contains("JUMP"))
                .body("upcoming", hasSize(0));
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedByName() {
        String path = "/games/" + Desk.newGames("LIVE") + "/schedule";
        refused(path, "decided", "maybe");
        refused(path, "day", "2024-02-30");
        refused(path, "category", "women");
        refused(path, "after", "xx");
        refused(path, "rankBy", "gold");
        given().get("/games/nowhere/schedule").then().statusCode(404).body("field", equalTo("games"));
    }

    private static void refused(String path, String parameter, String value) {
        given().queryParam(parameter, value)
                .get(path)
                .then()
                .statusCode(400)
                .body("field", equalTo(parameter))
                .body("value", equalTo(value));
    }
}
