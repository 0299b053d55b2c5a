package org.flambeau.ceremony.crew;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.IntStream;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** Columns, notes and the stage message, over HTTP. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class CrewTest {

    private static final String LIGHT = column("light");
    private static final String SOUND = column("sound");

    @Test
    void aColumnIsFilledSegmentBySegmentAndSeenByTheWholeProduction() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        columns(stage, "If-None-Match", "*", LIGHT, SOUND).statusCode(201).header("ETag", "\"1\"");

        write(stage, "b", "light", "If-None-Match", "*", "Blackout")
                .statusCode(201)
                .header("ETag", "\"1\"");
        write(stage, "a", "sound", "If-None-Match", "*", "Fanfare").statusCode(201);

        as("caller")
                .get(stage.path("/crew"))
                .then()
                .body("columns.code", contains("light", "sound"))
                .body("cells.segment", contains("a", "b"))
                .body("cells.column", contains("sound", "light"))
                .body("cells.text", contains("Fanfare", "Blackout"))
                .body("cells.by", contains("test-production", "test-production"));
        stage.read("production", "/segments/b/crew/light").statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aTextIsOnlyWrittenOverByWhoHasSeenItAndNoVersionComesTwice() {
        Stage stage = Stage.withOrder(open("a", "A"));
        columns(stage, "If-None-Match", "*", LIGHT).statusCode(201);
        write(stage, "a", "light", "If-None-Match", "*", "One").statusCode(201).header("ETag", "\"1\"");

        write(stage, "a", "light", "If-None-Match", "*", "Two").statusCode(412).header("ETag", "\"1\"");
        write(stage, "a", "light", "If-Match", "\"1\"", "One").statusCode(200).header("ETag", "\"1\"");
        write(stage, "a", "light", "If-Match", "\"1\"", "Two").statusCode(200).header("ETag", "\"2\"");
        as("production")
                .header("If-Match", "\"2\"")
                .delete(stage.path("/segments/a/crew/light"))
                .then()
                .statusCode(204);
        stage.read("production", "/segments/a/crew/light").statusCode(404);
        write(stage, "a", "light", "If-None-Match", "*", "Three")
                .statusCode(201)
                .header("ETag", "\"4\"");
    }

    @Test
    void textsGoWithTheirSegmentAndWithTheirColumn() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        columns(stage, "If-None-Match", "*", LIGHT, SOUND).statusCode(201);
        write(stage, "a", "light", "If-None-Match", "*", "A1").statusCode(201);
        write(stage, "b", "light", "If-None-Match", "*", "B1").statusCode(201);
        write(stage, "b", "sound", "If-None-Match", "*", "B2").statusCode(201);

        stage.putOrder("1", open("b", "B")).statusCode(200);
        stage.read("production", "/crew").body("cells.text", contains("B1", "B2"));
        columns(stage, "If-Match", "\"1\"", SOUND).statusCode(200).header("ETag", "\"2\"");
        stage.read("production", "/crew").body("cells.text", contains("B2"));
    }

    @Test
    void columnsKeepTheirTextsWhenTheyMoveAndTheSameColumnsChangeNothing() {
        Stage stage = Stage.withOrder(open("a", "A"));
        columns(stage, "If-None-Match", "*", LIGHT, SOUND).statusCode(201);
        write(stage, "a", "light", "If-None-Match", "*", "Blackout").statusCode(201);

        columns(stage, "If-Match", "\"1\"", LIGHT, SOUND).statusCode(200).header("ETag", "\"1\"");
        columns(stage, "If-Match", "\"1\"", SOUND, LIGHT)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("columns.code", contains("sound", "light"));

        stage.read("production", "/crew").body("cells.text", contains("Blackout"));
        columns(stage, "If-Match", "\"1\"", LIGHT).statusCode(412);
    }

    @Test
    void aResetKeepsTheColumnsAndTheirTextsAndClearsTheStageScreen() {
        Stage stage = Stage.withOrder(open("a", "A"));
        columns(stage, "If-None-Match", "*", LIGHT).statusCode(201);
        write(stage, "a", "light", "If-None-Match", "*", "Blackout").statusCode(201);
        message(stage, "If-None-Match", "*", "{\"text\": \"Stand by\"}").statusCode(201);
        stage.start().statusCode(200);

        stage.reset();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> stage.read("caller", "/timing").body("run", equalTo(2)));
        stage.read("production", "/crew").body("cells.text", contains("Blackout"));
        stage.read("production", "/stage-message").statusCode(404);
    }

    @Test
    void columnsAndTextsAgainstARuleAreRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));
        columns(stage, "If-None-Match", "*", LIGHT, LIGHT).statusCode(422).body("field", equalTo("columns[1].code"));
        columns(
                        stage,
                        "If-None-Match",
                        "*",
                        IntStream.rangeClosed(1, 31)
                                .mapToObj(i -> column("c" + i))
                                .toArray(String[]::new))
                .statusCode(422)
                .body("value", equalTo("31"));
        columns(stage, "If-None-Match", "*", LIGHT).statusCode(201);

        write(stage, "a", "light", "If-None-Match", "*", "x".repeat(1_001))
                .statusCode(422)
                .body("field", equalTo("text"));
        write(stage, "ghost", "light", "If-None-Match", "*", "x")
                .statusCode(404)
                .body("field", equalTo("segment"));
        write(stage, "a", "ghost", "If-None-Match", "*", "x").statusCode(404).body("field", equalTo("column"));
        given().get(stage.path("/crew")).then().statusCode(401);
        as("results").get(stage.path("/crew")).then().statusCode(403);
        as("caller")
                .header("If-Match", "\"1\"")
                .body("{\"columns\": []}")
                .put(stage.path("/crew-columns"))
                .then()
                .statusCode(403);
    }

    @Test
    void notesAreKeptWithWhoWhenAndWhichRunAndReadByPages() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        note(stage, "k1", "{\"text\": \"Slow change\", \"segment\": \"a\"}")
                .statusCode(201)
                .body("run", equalTo(1));
        note(stage, "k2", "{\"text\": \"Rain at nine\"}").statusCode(201).body("segment", nullValue());
        note(stage, "k3", "{\"text\": \"Mic 4\", \"segment\": \"b\"}").statusCode(201);

        int next = as("caller")
                .get(stage.path("/notes?limit=2"))
                .then()
                .body("items.text", contains("Slow change", "Rain at nine"))
                .body("items.by", contains("test-caller", "test-caller"))
                .extract()
                .path("next");
        as("caller")
                .get(stage.path("/notes?limit=2&after=" + next))
                .then()
                .body("items.text", contains("Mic 4"))
                .body("next", nullValue());
        as("caller").get(stage.path("/notes?segment=b")).then().body("items.text", contains("Mic 4"));
    }

    @Test
    void aNoteThatIsSentAgainIsOneNote() {
        Stage stage = Stage.withOrder(open("a", "A"));
        String body = "{\"text\": \"Once\"}";

        String first = note(stage, "same", body).statusCode(201).extract().asString();
        note(stage, "same", body).statusCode(201).body(equalTo(first));

        note(stage, "same", "{\"text\": \"Other\"}").statusCode(422).body("field", equalTo("Idempotency-Key"));
        as("caller").body(body).post(stage.path("/notes")).then().statusCode(400);
        note(stage, "ghost", "{\"text\": \"x\", \"segment\": \"ghost\"}")
                .statusCode(422)
                .body("field", equalTo("segment"));
        as("caller").get(stage.path("/notes")).then().body("items", hasSize(1));
        as("caller").get(stage.path("/notes?limit=0")).then().statusCode(400).body("field", equalTo("limit"));
    }

    @Test
    void theStageScreenHasOneMessageAtATime() {
        Stage stage = Stage.withOrder(open("a", "A"));
        String until = Instant.now().plusSeconds(3_600).toString();
        stage.read("production", "/stage-message").statusCode(404);

        message(
                        stage,
                        "If-None-Match",
                        "*",
                        "{\"text\": \"Wrap up\", \"level\": \"URGENT\", \"expiresAt\": \"" + until + "\"}")
                .statusCode(201)
                .header("ETag", "\"1\"");
        message(stage, "If-None-Match", "*", "{\"text\": \"Other\"}").statusCode(412);
        stage.read("production", "/stage-message")
                .body("text", equalTo("Wrap up"))
                .body("level", equalTo("URGENT"))
                .body("by", equalTo("test-caller"));
        as("caller")
                .header("If-Match", "\"1\"")
                .delete(stage.path("/stage-message"))
                .then()
                .statusCode(204);
        stage.read("production", "/stage-message").statusCode(404);
        message(stage, "If-None-Match", "*", "{\"text\": \"Next\"}")
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("level", equalTo("NORMAL"));
    }

    @Test
    void aMessageThatHasExpiredOrIsTooLongIsRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));

        message(stage, "If-None-Match", "*", "{\"text\": \"Old\", \"expiresAt\": \"2024-08-11T19:00:00Z\"}")
                .statusCode(422)
                .body("field", equalTo("expiresAt"));
        message(stage, "If-None-Match", "*", "{\"text\": \"" + "x".repeat(201) + "\"}")
                .statusCode(422)
                .body("field", equalTo("text"));
        as("production")
                .header("If-None-Match", "*")
                .body("{\"text\": \"x\"}")
                .put(stage.path("/stage-message"))
                .then()
                .statusCode(403);
    }

    @Test
    void thePrintViewIsServedUnderAStrictPolicy() {
        given().get("/print/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("/print/print.js"));
    }

    private static String column(String code) {
        return "{\"code\": \"%s\", \"title\": \"Title\", \"department\": \"Department\"}".formatted(code);
    }

    private static ValidatableResponse columns(Stage stage, String header, String tag, String... columns) {
        return as("producer")
                .header(header, tag)
                .body("{\"columns\": [" + String.join(",", columns) + "]}")
                .put(stage.path("/crew-columns"))
                .then();
    }

    private static ValidatableResponse write(
            Stage stage, String segment, String column, String header, String tag, String text) {
        return as("production")
                .header(header, tag)
                .body(Collections.singletonMap("text", text))
                .put(stage.path("/segments/" + segment + "/crew/" + column))
                .then();
    }

    private static ValidatableResponse note(Stage stage, String key, String body) {
        return as("caller")
                .header("Idempotency-Key", key + stage.games)
                .body(body)
                .post(stage.path("/notes"))
                .then();
    }

    private static ValidatableResponse message(Stage stage, String header, String tag, String body) {
        return as("caller")
                .header(header, tag)
                .body(body)
                .put(stage.path("/stage-message"))
                .then();
    }
}
