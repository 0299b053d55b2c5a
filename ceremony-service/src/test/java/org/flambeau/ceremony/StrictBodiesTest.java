package org.flambeau.ceremony;

import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is mistyped is refused, above all a secret: it would be public otherwise. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class StrictBodiesTest {

    private static final String END = "\"end\": {\"rule\": \"DURATION\", \"duration\": \"PT5M\"}";

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            secretUntilLive , `"secretUntilLive": null`
            secretUntilLive , `"secretUntilLive": ""`
            secretUntilLive , `"secretUntilLive": 1`
            secretUntilLive , `"secretUntilLive": "true"`
            publicTimes     , `"publicTimes": 0`
            start.at        , `"start": {"rule": "NOT_BEFORE", "at": 5}`
            start.rule      , `"start": {"rule": 0}`
            delayBefore     , `"delayBefore": 8`
            """)
    void aMistypedSegmentIsRefusedAndNothingChanges(String field, String part) {
        Stage stage = Stage.withOrder(open("a", "A"));

        stage.putBody("1", "{\"segments\": [{\"code\": \"a\", \"title\": \"Q\", " + END + ", " + part + "}]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("segments[0]." + field));

        stage.publicView().body("segments", hasSize(1)).body("segments[0].title", equalTo("A"));
    }

    @Test
    void aSecretThatIsToldTwiceIsRefused() {
        Stage.withOrder(open("a", "A"))
                .putBody("1", "{\"segments\": [{\"secretUntilLive\": true, \"secretUntilLive\": false}]}")
                .statusCode(400)
                .body("field", startsWith("segments[0]"))
                .body("detail", containsString("secretUntilLive"));
    }

    @Test
    void aDurationIsText() {
        Stage.withOrder(open("a", "A"))
                .putBody("1", "{\"segments\": [{\"end\": {\"rule\": \"DURATION\", \"duration\": 8}}]}")
                .statusCode(400)
                .body("field", equalTo("segments[0].end.duration"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            command      , `{"command": 1, "expects": {"take": 0}}`
            command      , `{"command": "", "expects": {"take": 0}}`
            expects.take , `{"command": "START", "expects": {"take": 9999.9}}`
            expects.take , `{"command": "START", "expects": {"take": "0"}}`
            """)
    void aMistypedCommandIsRefusedAndNothingStarts(String field, String body) {
        Stage stage = Stage.withOrder(open("a", "A"));

        stage.command(body, UUID.randomUUID().toString())
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));

        stage.publicView().body("state", equalTo("PLANNED"));
    }

    @Test
    void aPlannedStartIsText() {
        Stage stage = Stage.ofNewGames();

        as("producer")
                .header("If-None-Match", "*")
                .body("{\"names\": {\"en\": \"A\"}, \"plannedStart\": 5, \"kind\": \"CLOSING\"}")
                .put(stage.path(""))
                .then()
                .statusCode(400)
                .body("field", equalTo("plannedStart"));
    }
}
