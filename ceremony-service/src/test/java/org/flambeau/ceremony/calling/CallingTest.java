package org.flambeau.ceremony.calling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** Commands as the show-caller gives them, and section J of the running-order cases. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class CallingTest {

    private static final String START = "{\"command\": \"START\", \"expects\": {\"take\": 0}}";

    @Test
    void aShowIsCalledFromTheFirstSegmentToTheEnd() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));

        stage.start()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("take", equalTo(1))
                .body("live.segment", equalTo("a"))
                .body("offset.word", equalTo("behind"));
        stage.next("a", 1).statusCode(200).body("take", equalTo(2)).body("live.segment", equalTo("b"));
        stage.next("b", 2)
                .statusCode(200)
                .body("state", equalTo("FINISHED"))
                .body("take", equalTo(3))
                .body("live", nullValue());

        stage.publicView()
                .header("ETag", "\"5\"")
                .body("state", equalTo("FINISHED"))
                .body("segments.state", contains("DONE", "DONE"));
        stage.read("production", "/as-run")
                .body("run", equalTo(1))
                .body("items.command", contains("START", "NEXT", "NEXT"))
                .body("items.segment", equalTo(Arrays.asList("a", "b", null)))
                .body("items.by", contains("test-caller", "test-caller", "test-caller"));
        assertThat(stage.events(5)).hasSize(5);
    }

    @Test
    void j01NextThatBelievesSomethingElseIsLiveIsRefusedAndChangesNothing() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        stage.start();
        stage.next("a", 1);

        stage.next("a", 1)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("field", equalTo("expects.segment"))
                .body("value", equalTo("a"))
                .body("detail", containsString("live is b, take 2"));

        stage.read("caller", "/timing").body("live.segment", equalTo("b")).body("take", equalTo(2));
    }

    @Test
    void aTakeThatIsNotThePresentOneIsRefused() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start();

        stage.next("a", 3)
                .statusCode(409)
                .body("field", equalTo("expects.take"))
                .body("value", equalTo("3"));
    }

    @Test
    void j03TheSameKeyTwiceIsOneAdvanceAndTheSameAnswer() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));

        String first = stage.command(START, "key-" + stage.games)
                .statusCode(200)
                .extract()
                .asString();
        String second = stage.command(START, "key-" + stage.games)
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        stage.read("caller", "/as-run").body("items", hasSize(1));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.command(START, "key-" + stage.games).statusCode(200);

        stage.command("{\"command\": \"NEXT\", \"expects\": {\"segment\": \"a\", \"take\": 1}}", "key-" + stage.games)
                .statusCode(422)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void ofManyCallersAtOnceOneMovesTheShow() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        stage.start();

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> stage.next("a", 1).extract().statusCode()))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(1);
        stage.read("caller", "/timing").body("take", equalTo(2)).body("live.segment", equalTo("b"));
    }

    @Test
    void aCommandWithoutIdempotencyKeyIsRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));

        as("caller")
                .body(START)
                .post(stage.path("/commands"))
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void aCommandThatDoesNotSayWhatItExpectsIsRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));

        stage.command("{\"command\": \"START\"}", "k1").statusCode(422).body("field", equalTo("expects"));
        stage.command("{\"command\": \"LEAP\", \"expects\": {\"take\": 0}}", "k2")
                .statusCode(400)
                .body("field", equalTo("command"));
    }

    @Test
    void aStartNeedsASegmentAndComesOnce() {
        Stage empty = Stage.withOrder();
        empty.start().statusCode(409).body("field", equalTo("command"));
        Stage stage = Stage.withOrder(open("a", "A"));
        stage.start().statusCode(200);

        stage.command(
                        "{\"command\": \"START\", \"expects\": {\"segment\": \"a\", \"take\": 1}}",
                        "again-" + stage.games)
                .statusCode(409)
                .body("field", equalTo("command"));
    }

    @Test
    void onlyACallerCallsAndOnlyTheProductionReadsTheTiming() {
        Stage stage = Stage.withOrder(open("a", "A"));

        given().contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(START)
                .post(stage.path("/commands"))
                .then()
                .statusCode(401);
        as("producer")
                .header("Idempotency-Key", "k")
                .body(START)
                .post(stage.path("/commands"))
                .then()
                .statusCode(403);
        given().get(stage.path("/timing")).then().statusCode(401);
        stage.read("results", "/as-run").statusCode(403);
    }
}
