package org.flambeau.ceremony.calling;

import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a command says is kept in the as-run log, so all of it is checked, whether the command needs it or not. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class CommandTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"segment", "cue", "variant", "reason"})
    void aTextThatCannotBeKeptIsRefusedAndNothingIsLogged(String field) {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start().statusCode(200);

        for (String text : new String[] {"x\\u0000y", "half a pair \\ud83d", "x".repeat(501)})
            stage.say("HOLD", "a", 1, "\"%s\": \"%s\"".formatted(field, text))
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("field", equalTo(field));

        stage.read("caller", "/timing").body("lifecycle", equalTo("LIVE"));
        stage.read("caller", "/as-run").body("items", hasSize(1));
    }

    @Test
    void aDurationBeyondADayIsRefusedWithAnyCommand() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start().statusCode(200);

        for (String duration : new String[] {"PT24H0.001S", "PT-25H", "PT2562047788015215H"})
            stage.say("HOLD", "a", 1, "\"duration\": \"" + duration + "\"")
                    .statusCode(422)
                    .body("field", equalTo("duration"))
                    .body("value", equalTo(duration));

        stage.read("caller", "/as-run").body("items", hasSize(1));
    }

    @Test
    void aCodeIsAtMostSixtyThreeCharactersAndABlankOneIsNone() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start().statusCode(200);

        stage.say("HOLD", "a", 1, "\"cue\": \"" + "c".repeat(64) + "\"")
                .statusCode(422)
                .body("field", equalTo("cue"));
        stage.say("SKIP", "a", 1, "\"segment\": \"  \"").statusCode(422).body("field", equalTo("segment"));
        stage.say("HOLD", "a", 1, "\"segment\": \"  \"", "\"reason\": \"  \"").statusCode(200);

        stage.read("caller", "/as-run").body("items[1].target", nullValue()).body("items[1].reason", nullValue());
    }
}
