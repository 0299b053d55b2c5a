package org.flambeau.medals.table;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class TableQuestionsTest {

    @Test
    void officialMedalsCanBeAskedForAlone() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "FRA")));
        create(games, "JUMP", body("UNOFFICIAL", medal("GOLD", "NED"), medal("SILVER", "FRA"), medal("BRONZE", "KEN")));

        table(games, "status=official")
                .body("lines.organisation", contains("KEN", "NED", "FRA"))
                .body("lines.total", contains(1, 1, 1))
                .body("lines.notOfficial", contains(0, 0, 0))
                .body("events.finished", equalTo(1));
        table(games, "status=all").body("lines.total", contains(2, 2, 2)).body("lines.notOfficial", contains(1, 1, 1));
    }

    @Test
    void theStandingAtAMomentKnowsNoLaterCorrectionAndNoLaterAward() {
        String games = newGames("LIVE");
        create(
                games,
                "RUN",
                at("2024-08-05T20:00:00Z", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"))));
        change(
                        games,
                        "RUN",
                        "\"1\"",
                        with(
                                at(
                                        "2024-08-06T20:00:00Z",
                                        body("OFFICIAL", medal("GOLD", "NED"), medal("SILVER", "FRA"))),
                                "revision",
                                Map.of("reason", "doping", "decidedBy", "CAS", "decidedAt", "2024-08-06T19:00:00Z")))
                .then()
                .statusCode(200);

        table(games, "asOf=2024-08-05T19:59:59Z").body("lines", hasSize(0)).body("effectiveAt", nullValue());
        table(games, "asOf=2024-08-05T20:00:00Z")
                .body("lines.organisation", contains("KEN", "NED"))
                .body("effectiveAt", equalTo("2024-08-05T20:00:00Z"));
        table(games, "asOf=2024-08-06T19:59:59.999999Z").body("lines.organisation", contains("KEN", "NED"));
        table(games, "asOf=2024-08-06T20:00:00Z").body("lines.organisation", contains("NED", "FRA"));
    }

    @Test
    void namesComeInTheLanguageThatIsAskedForElseInEnglish() {
        String games = newGames("LIVE");
        String tag = given().get("/games/" + games + "/organisations").header("ETag");
        chief().contentType("text/csv")
                .header("If-Match", tag)
                .body(
                        "code,name,name.fr,continent,ranked,population\nFRA,France,France,EUR,true,68000000\n"
                                + "KEN,Kenya,Kenya,AFR,true,\nNED,Netherlands,Pays-Bas,EUR,true,17900000\nAIN,AIN,Neutres,,false,\n")
                .put("/games/" + games + "/organisations")
                .then()
                .statusCode(200);
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "AIN")));

        table(games, "lang=fr-CA")
                .body("lines.name", contains("Kenya", "Pays-Bas"))
                .body("unranked[0].name", equalTo("Neutres"));
        table(games, "lang=es").body("lines.name", contains("Kenya", "Netherlands"));
        table(games, "rankBy=perMillion")
                .body("lines.organisation", contains("NED", "KEN"))
                .body("lines[0].perMillion", equalTo(0.06f))
                .body("lines[1].perMillion", nullValue());
    }

    @Test
    void whatIsAskedIsPartOfTheTag() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN")));
        Set<String> tags = new HashSet<>();
        List<String> questions = List.of(
                "rankBy=gold",
                "rankBy=total",
                "lang=fr",
                "day=2024-08-05",
                "throughDay=2024-08-05",
                "status=official",
                "category=W");

        for (String question : questions) {
            String tag = table(games, question).extract().header("ETag");
            tags.add(tag);
            given().header("If-None-Match", tag)
                    .get("/games/" + games + "/medal-table?" + question)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
        }

        assertThat(tags).hasSize(questions.size());
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefusedWithItsParameter() {
        String games = newGames("LIVE");

        refused(games, "day=10-08-2024", "day", "10-08-2024");
        refused(games, "day=2024-08-05&throughDay=2024-08-05", "throughDay", "2024-08-05");
        refused(games, "asOf=yesterday", "asOf", "yesterday");
        refused(games, "category=Q", "category", "Q");
        refused(games, "discipline=SWM", "discipline", "SWM");
        refused(games, "status=final", "status", "final");
        refused(games, "lang=d", "lang", "d");
        refused(games, "rankBy=gold&rankBy=total", "rankBy", "gold,total");
    }

    @Test
    void theDataFeedGetsItsXmlWithTheMedalsByCategory() {
        String games = newGames("REHEARSAL");
        create(
                games,
                "RUN",
                at("2024-08-05T22:30:00Z", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"))));

        String xml = given().accept("application/xml")
                .get("/games/" + games + "/medal-table")
                .then()
                .statusCode(200)
                .contentType("application/xml;charset=UTF-8")
                .extract()
                .asString();
        XmlPath body = new XmlPath(xml).setRootPath("OdfBody");

        assertThat(body.getString("@DocumentType")).isEqualTo("DT_MEDALS");
        assertThat(body.getString("@FeedFlag")).isEqualTo("T");
        assertThat(body.getString("@LogicalDate")).isEqualTo("2024-08-05");
        assertThat(body.getString("Competition.MedalStandings.@LastEvent")).isEqualTo("RUN");
        assertThat(body.getList("Competition.MedalStandings.MedalsTable.MedalLine.@Organisation"))
                .containsExactly("KEN", "NED");
        assertThat(body.getList("Competition.MedalStandings.MedalsTable.MedalLine[0].MedalNumber.@Type"))
                .containsExactly("W", "TOT");
    }

    private static void refused(String games, String question, String field, String value) {
        given().get("/games/" + games + "/medal-table?" + question)
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("value", equalTo(value));
    }

    private static ValidatableResponse table(String games, String question) {
        return given().get("/games/" + games + "/medal-table?" + question)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> at(String effectiveAt, Map<String, Object> body) {
        return with(body, "effectiveAt", effectiveAt);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }
}
