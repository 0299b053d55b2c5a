package org.flambeau.ceremony.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The running order through a spreadsheet, over HTTP. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class MoveSheetTest {

    private static final String FULL = """
            {"code": "b", "title": "=HYPERLINK(1)", "publicTitle": "'+1", "element": "ANTHEM", "location": "@stage",
             "people": ["Ana, with \\"quotes\\"", "-Bo"], "start": {"rule": "NOT_BEFORE", "at": "2024-08-11T19:20:00.5Z"},
             "end": {"rule": "PINNED", "at": "2024-08-11T19:30:00Z"}, "publicTimes": true, "delayBefore": "PT-2M"}""";

    @Test
    void xlsxOutChangedInThreeCellsAndInAgainIsExactlyThreeChanges() {
        Stage stage = Stage.withOrder(open("a", "A"), FULL, open("c", "C"));
        Spreadsheet sheet = workbook(stage);
        assertThat(sheet.cell("b", "start at")).isEqualTo("2024-08-11T21:20:00.5+02:00");
        assertThat(sheet.cell("c", "planned start (read only)")).isEqualTo("2024-08-11T21:30:00+02:00");
        assertThat(sheet.cell("c", "local time (read only)")).isEqualTo("Sun 11 Aug 2024 21:30:00 Europe/Paris");
        sheet.set("a", "title", "Arrival").set("b", "people", "Ana\nCleo").set("c", "duration", "PT7M30S");

        put(stage, "1", "", sheet)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("dryRun", equalTo(false))
                .body("changes", hasSize(3))
                .body("changes.segment", contains("a", "b", "c"))
                .body("changes.field", contains("title", "people", "duration"))
                .body("changes.from", contains("A", "Ana, with \"quotes\"\n-Bo", "PT5M"))
                .body("changes.to", contains("Arrival", "Ana\nCleo", "PT7M30S"));

        stage.read("producer", "/running-order")
                .header("ETag", "\"2\"")
                .body("segments.title", contains("Arrival", "=HYPERLINK(1)", "C"))
                .body("segments[0].publicTitle", equalTo("Arrival"))
                .body("segments[1].people", contains("Ana", "Cleo"))
                .body("segments[1].delayBefore", equalTo("PT-2M"))
                .body("segments[2].end.duration", equalTo("PT7M30S"));
    }

    @Test
    void outAndInAgainIsNoChangeInEitherForm() {
        Stage stage = Stage.withOrder(
                open("a", "A"), FULL, secret("s", "'-Surprise", "Artistic programme", "Zazie", "Roof", "PT3M"));

        put(stage, "1", "", workbook(stage))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("changes", empty());
        String csv = as("approver").get(stage.path("/running-order.csv")).asString();
        assertThat(csv).contains("'=HYPERLINK(1)", "''+1", "'@stage", "''-Surprise");
        putCsv(stage, "1", csv).statusCode(200).header("ETag", "\"1\"").body("changes", empty());
    }

    @Test
    void aDryRunListsTheChangesAndMakesNone() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));

        put(
                        stage,
                        "1",
                        "?dryRun=true",
                        workbook(stage)
                                .set("a", "title", "Changed")
                                .add("title", "New", "end", "DURATION", "duration", "PT1M"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("dryRun", equalTo(true))
                .body("changes.field", contains("title", "segment"));

        stage.read("producer", "/running-order").header("ETag", "\"1\"").body("segments.title", contains("A", "B"));
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsChanged() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        Spreadsheet sheet = workbook(stage)
                .set("a", "duration", "five minutes")
                .set("a", "secret until live", "perhaps")
                .set("a", "element", "not capitals")
                .set("b", "end at", "2024-08-11T21:20:00+02:00")
                .set("b", "public times", "")
                .set("c", "title", "x".repeat(201))
                .add("id", "ghost", "title", "G")
                .add("id", "c", "title", "Twice");

        put(stage, "1", "", sheet)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("8 faults"))
                .body("faults.row", contains(2, 2, 2, 3, 3, 4, 5, 6))
                .body(
                        "faults.column.sort()",
                        contains(
                                "duration",
                                "element",
                                "end at",
                                "id",
                                "id",
                                "public times",
                                "secret until live",
                                "title"))
                .body("faults.find { it.column == 'duration' }.value", equalTo("five minutes"))
                .body("faults.find { it.column == 'duration' }.detail", containsString("ISO 8601 duration"))
                .body("faults.find { it.column == 'secret until live' }.value", equalTo("perhaps"))
                .body("faults.findAll { it.column == 'id' }.value", contains("ghost", "c"));

        stage.read("producer", "/running-order")
                .header("ETag", "\"1\"")
                .body("segments.title", contains("A", "B", "C"));
    }

    @Test
    void aColumnThatNobodyKnowsIsAFault() {
        Stage stage = Stage.withOrder(open("a", "A"));

        putCsv(stage, "1", "id,titel\r\na,B\r\n")
                .statusCode(422)
                .body("faults.value", contains("titel"))
                .body("faults.row", contains(1));
        putCsv(stage, "1", "title\r\nB\r\n").statusCode(422).body("faults.column", contains("id"));
    }

    @Test
    void aMissingRowStaysUnlessItIsToBeRemoved() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        Spreadsheet sheet = workbook(stage).drop("b");

        put(stage, "1", "", sheet).statusCode(200).body("changes", empty());
        put(stage, "1", "?remove=true", sheet)
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].segment", equalTo("b"))
                .body("changes[0].field", equalTo("segment"))
                .body("changes[0].from", equalTo("B"));

        stage.read("producer", "/running-order").body("segments.code", contains("a", "c"));
    }

    @Test
    void aRowWithoutIdIsANewSegmentAndARowThatMovesMovesOneSegment() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("entree", "E"));
        Spreadsheet sheet =
                workbook(stage).moveToTop("entree").add("title", "Entrée!", "end", "DURATION", "duration", "PT4M");

        put(stage, "1", "", sheet)
                .statusCode(200)
                .body("changes.segment", contains("entree", "entree-2"))
                .body("changes.field", contains("position", "segment"))
                .body("changes[0].from", equalTo("3"))
                .body("changes[0].to", equalTo("1"));

        stage.read("producer", "/running-order").body("segments.code", contains("entree", "a", "b", "entree-2"));
    }

    @Test
    void theFirstRunningOrderCanComeAsASheet() {
        Stage stage = Stage.ofNewGames();
        stage.createCeremony();
        stage.read("producer", "/running-order.csv").statusCode(404);

        given().auth()
                .oauth2(Tokens.of("producer"))
                .contentType("text/csv")
                .header("If-None-Match", "*")
                .body("id,title,end,duration\r\n,Hymn,DURATION,PT3M\r\n".getBytes(StandardCharsets.UTF_8))
                .put(stage.path("/running-order.csv"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("changes.segment", contains("hymn"));
    }

    @Test
    void whatIsOverIsProtectedFromSheetsToo() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        Spreadsheet sheet = workbook(stage);
        stage.start().statusCode(200);

        stage.next("a", 1).statusCode(200);

        put(stage, "1", "", sheet.set("a", "title", "Rewritten"))
                .statusCode(409)
                .body("field", equalTo("correction"));
        put(stage, "1", "", sheet.set("a", "title", "A").set("b", "title", "Later"))
                .statusCode(200)
                .body("changes.segment", contains("b"));
    }

    @Test
    void aSheetOfAnOlderRunningOrderIsRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));
        Spreadsheet sheet = workbook(stage).set("a", "title", "Late");
        stage.putOrder("1", open("a", "Other")).statusCode(200);

        put(stage, "1", "", sheet).statusCode(412).header("ETag", "\"2\"");
        as("producer")
                .contentType("text/csv")
                .body("id")
                .put(stage.path("/running-order.csv"))
                .then()
                .statusCode(428);
    }

    @Test
    void textsOfTheCrewGoOutAndInAndAnOldSheetWritesOverNone() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        as("producer")
                .header("If-None-Match", "*")
                .body("{\"columns\": [{\"code\": \"light\", \"title\": \"Light\", \"department\": \"Lighting\"}]}")
                .put(stage.path("/crew-columns"))
                .then()
                .statusCode(201);

        put(stage, "1", "", workbook(stage).set("b", "crew:light@0", "Blackout"))
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].field", equalTo("crew:light"))
                .body("changes[0].from", equalTo(""))
                .body("changes[0].to", equalTo("Blackout"));
        Spreadsheet old = workbook(stage);
        assertThat(old.cell("b", "crew:light@1")).isEqualTo("Blackout");
        as("production")
                .header("If-Match", "\"1\"")
                .body("{\"text\": \"Half\"}")
                .put(stage.path("/segments/b/crew/light"))
                .then()
                .statusCode(200);

        put(stage, "1", "", old)
                .statusCode(422)
                .body("faults.column", contains("crew:light@1"))
                .body("faults[0].detail", containsString("take the sheet again"));
        as("caller").get(stage.path("/crew")).then().body("cells.text", contains("Half"));
    }

    @Test
    void sheetsAreForTheProductionAndKeptNowhere() {
        Stage stage = Stage.withOrder(secret("s", "Surprise", "Artistic programme", "Zazie", "Roof", "PT3M"));

        for (String form : new String[] {"/running-order.xlsx", "/running-order.csv"}) {
            given().get(stage.path(form)).then().statusCode(401);
            as("results").get(stage.path(form)).then().statusCode(403);
            as("production")
                    .get(stage.path(form))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .header("Content-Disposition", containsString("attachment"));
        }
        given().auth()
                .oauth2(Tokens.of("caller"))
                .contentType("text/csv")
                .header("If-Match", "\"1\"")
                .body("id\r\n")
                .put(stage.path("/running-order.csv"))
                .then()
                .statusCode(403);
    }

    private static Spreadsheet workbook(Stage stage) {
        return Spreadsheet.open(
                as("production").get(stage.path("/running-order.xlsx")).asByteArray());
    }

    private static ValidatableResponse put(Stage stage, String version, String query, Spreadsheet sheet) {
        return given().auth()
                .oauth2(Tokens.of("producer"))
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("If-Match", "\"" + version + "\"")
                .body(sheet.save())
                .put(stage.path("/running-order.xlsx" + query))
                .then();
    }

    private static ValidatableResponse putCsv(Stage stage, String version, String csv) {
        return given().auth()
                .oauth2(Tokens.of("producer"))
                .contentType("text/csv")
                .header("If-Match", "\"" + version + "\"")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put(stage.path("/running-order.csv"))
                .then();
    }
}
