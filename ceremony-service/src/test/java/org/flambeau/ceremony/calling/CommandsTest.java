package org.flambeau.ceremony.calling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** What a show-caller can do besides START and NEXT, over HTTP. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class CommandsTest {

    @Test
    void aDraftGoesOnAirOnlyWithASecondPersonsApproval() {
        Stage stage = Stage.withDraft(open("a", "A"));

        stage.start().statusCode(409).body("detail", containsString("is not approved"));
        as("producer")
                .header("If-Match", "\"1\"")
                .post(stage.path("/running-order/approval"))
                .then()
                .statusCode(403);
        stage.approve("1").statusCode(200).body("by", equalTo("test-approver"));
        stage.putOrder("1", open("a", "Changed")).statusCode(200);
        stage.start().statusCode(409).body("detail", containsString("version 2"));
        stage.approve("1").statusCode(412);
        stage.approve("2").statusCode(200);

        stage.start().statusCode(200).body("lifecycle", equalTo("LIVE")).body("mode", equalTo("LIVE"));
    }

    @Test
    void aRehearsalCanBeRepeatedAndReachesNothingPublic() {
        Stage stage = Stage.withDraft(open("a", "A"), open("b", "B"));
        String publicly = stage.publicView().extract().asString();

        for (int run = 1; run <= 2; run++) {
            stage.say("START", null, run == 1 ? 0 : 3, "\"mode\": \"REHEARSAL\"")
                    .statusCode(200)
                    .body("run", equalTo(run))
                    .body("mode", equalTo("REHEARSAL"));
            assertThat(stage.publicView().extract().asString()).isEqualTo(publicly);
            stage.next("a", 1).statusCode(200);
            stage.next("b", 2).statusCode(200).body("lifecycle", equalTo("FINISHED"));
        }

        assertThat(stage.publicView().extract().asString()).isEqualTo(publicly);
        stage.read("caller", "/as-run?run=1").body("items.mode", contains("REHEARSAL", "REHEARSAL", "REHEARSAL"));
        assertThat(stage.events(2)).hasSize(2);
    }

    @Test
    void afterARehearsalTheRunningOrderIsWrittenOnApprovedAndGoesOnAir() {
        Stage stage = Stage.withDraft(open("a", "A"));
        stage.rehearse().statusCode(200);
        stage.next("a", 1).statusCode(200).body("lifecycle", equalTo("FINISHED"));

        stage.putOrder("1", open("a", "A"), open("b", "B")).statusCode(200);
        stage.read("caller", "/timing").body("lifecycle", equalTo("DRAFT")).body("run", equalTo(2));
        stage.rehearse().statusCode(200).body("run", equalTo(2));
        stage.next("a", 1).statusCode(200);
        stage.next("b", 2).statusCode(200).body("lifecycle", equalTo("FINISHED"));
        stage.approve("2").statusCode(200);

        stage.start().statusCode(200).body("mode", equalTo("LIVE")).body("run", equalTo(3));
        stage.read("caller", "/as-run?run=1").body("items.command", contains("START", "NEXT"));
    }

    @Test
    void aHoldStopsTheTimeAndTheShowGoesOnOnlyAfterResume() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start();

        stage.say("HOLD", "a", 1, "\"reason\": \"rain\"")
                .statusCode(200)
                .body("lifecycle", equalTo("ON_HOLD"))
                .body("segments[0].state", equalTo("HELD"));
        stage.publicView().body("state", equalTo("ON_HOLD")).body("live", notNullValue());
        stage.next("a", 1).statusCode(409).body("detail", containsString("RESUME first"));
        stage.say("RESUME", "a", 1).statusCode(200).body("lifecycle", equalTo("LIVE"));
        stage.next("a", 1).statusCode(200);

        stage.read("caller", "/as-run")
                .body("items.command", contains("START", "HOLD", "RESUME", "NEXT"))
                .body("items[1].reason", equalTo("rain"))
                .body("items[1].by", equalTo("test-caller"));
    }

    @Test
    void e04TwoHoldsAreBothInTheLogWithPersonAndReason() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start();
        for (String reason : new String[] {"rain", "a dog on the field"}) {
            stage.say("HOLD", "a", 1, "\"reason\": \"" + reason + "\"").statusCode(200);
            stage.say("RESUME", "a", 1).statusCode(200);
        }

        stage.read("caller", "/as-run")
                .body("items.command", contains("START", "HOLD", "RESUME", "HOLD", "RESUME"))
                .body("items.reason", equalTo(Arrays.asList(null, "rain", null, "a dog on the field", null)))
                .body("items[1].by", equalTo("test-caller"))
                .body("items[3].by", equalTo("test-caller"));
    }

    @Test
    void addedTimeMovesTheFinishAndIsInTheLog() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        String finish = stage.start().extract().path("live.expectedFinish");

        String later = stage.say("ADD_TIME", "a", 1, "\"duration\": \"PT90S\"")
                .statusCode(200)
                .extract()
                .path("live.expectedFinish");

        assertThat(Duration.between(Instant.parse(finish), Instant.parse(later)))
                .isEqualTo(Duration.ofSeconds(90));
        stage.say("ADD_TIME", "a", 1).statusCode(422).body("field", equalTo("duration"));
        stage.read("caller", "/as-run").body("items[1].amount", equalTo("PT1M30S"));
    }

    @Test
    void whatIsSkippedOrCutIsPassedOverAndSaidSo() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"), open("d", "D"));
        stage.start();

        stage.say("SKIP", "a", 1, "\"segment\": \"b\"").statusCode(200).body("segments[1].state", equalTo("SKIPPED"));
        stage.say("CUT", "a", 1, "\"segment\": \"c\"").statusCode(200).body("next", equalTo("d"));
        stage.say("SKIP", "a", 1, "\"segment\": \"a\"").statusCode(409).body("field", equalTo("segment"));
        stage.publicView().body("segments.state", contains("LIVE", "DROPPED", "DROPPED", "PLANNED"));
        stage.say("CUT", "a", 1).statusCode(200).body("live.segment", equalTo("d"));

        stage.read("caller", "/timing").body("segments.state", contains("CUT", "SKIPPED", "CUT", "LIVE"));
        stage.read("caller", "/as-run")
                .body("items.command", contains("START", "SKIP", "CUT", "CUT"))
                .body("items.target", equalTo(Arrays.asList(null, "b", "c", null)))
                .body("items.passedAs", equalTo(Arrays.asList(null, "SKIPPED", "CUT", null)));
    }

    @Test
    void aLeapSaysWhatBecomesOfWhatLiesBetween() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        stage.start();

        stage.say("GO_TO", "a", 1, "\"segment\": \"c\"")
                .statusCode(409)
                .body("field", equalTo("passedOver"))
                .body("detail", containsString("b"));
        stage.say("GO_TO", "a", 1, "\"segment\": \"c\"", "\"passedOver\": \"SKIPPED\"")
                .statusCode(200)
                .body("live.segment", equalTo("c"))
                .body("take", equalTo(2))
                .body("segments.state", contains("DONE", "SKIPPED", "LIVE"));
        stage.say("GO_TO", "c", 2, "\"segment\": \"b\"").statusCode(200).body("live.segment", equalTo("b"));
        stage.next("b", 3).statusCode(200).body("lifecycle", equalTo("FINISHED"));
    }

    @Test
    void finishSaysWhatBecomesOfWhatIsLeft() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start();

        stage.say("FINISH", "a", 1).statusCode(409).body("field", equalTo("passedOver"));
        stage.say("FINISH", "a", 1, "\"passedOver\": \"CUT\"", "\"reason\": \"storm\"")
                .statusCode(200)
                .body("lifecycle", equalTo("FINISHED"))
                .body("segments.state", contains("DONE", "CUT"));

        stage.read("caller", "/as-run")
                .body("items[1].passedOver", contains("b"))
                .body("items[1].reason", equalTo("storm"));
    }

    @Test
    void j13AMistakenNextIsUndoneToItsOriginalStartAndBothActsAreInTheLog() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        String since = stage.start().extract().path("live.startedAt");
        stage.next("a", 1).statusCode(200).body("undo.command", equalTo("NEXT"));

        stage.say("UNDO", "b", 2)
                .statusCode(200)
                .body("live.segment", equalTo("a"))
                .body("live.startedAt", equalTo(since))
                .body("take", equalTo(3))
                .body("undo", nullValue());

        stage.say("UNDO", "a", 3).statusCode(409).body("detail", containsString("no move"));
        stage.next("a", 1).statusCode(409).body("field", equalTo("expects.take"));
        stage.read("caller", "/as-run").body("items.command", contains("START", "NEXT", "UNDO"));
    }

    @Test
    void n03AnUndoThatCannotUnpublishWarnsFirst() {
        Stage stage = Stage.withOrder(open("a", "A"), secret("s", "The Star", "Artistic", "Somebody", "Roof", "PT3M"));
        stage.start();
        stage.next("a", 1).statusCode(200);
        stage.publicView().body("segments[1].title", equalTo("The Star"));

        stage.say("UNDO", "s", 2)
                .statusCode(409)
                .body("field", equalTo("confirm"))
                .body("detail", containsString("the public knows of s already"));
        stage.say("UNDO", "s", 2, "\"confirm\": true").statusCode(200).body("live.segment", equalTo("a"));

        stage.publicView()
                .body("segments[1].title", equalTo("The Star"))
                .body("segments.state", contains("LIVE", "PLANNED"));
    }

    @Test
    void j02ASecondNextWithinTheIntervalIsRefusedWithWhenItMayCome() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        as("producer")
                .header("If-Match", "\"1\"")
                .body(Stage.facts(Stage.OPENING).replace("PT0S", "PT30S"))
                .put(stage.path(""))
                .then()
                .statusCode(200);
        stage.start().statusCode(200);

        stage.say("CUT", "a", 1, "\"segment\": \"c\"").statusCode(200);
        stage.next("a", 1)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("30"))
                .body("nextPermittedAt", notNullValue());

        stage.read("caller", "/timing").body("live.segment", equalTo("a")).body("take", equalTo(1));
    }

    @Test
    void cuesGoForwardOnceAndASegmentIsCalledToStandBy() {
        String cued = open("b", "B")
                .replace("\"end\"", "\"cues\": [{\"code\": \"lights\", \"title\": \"Blackout\"}], \"end\"");
        Stage stage = Stage.withOrder(open("a", "A"), cued, open("c", "C"));
        stage.start();

        stage.say("STANDBY", "a", 1, "\"segment\": \"b\"")
                .statusCode(200)
                .body("standby", equalTo("b"))
                .body("segments[1].state", equalTo("STANDBY"))
                .body("cues.state", contains("PLANNED"));
        stage.say("WARN", "a", 1, "\"segment\": \"b\"", "\"cue\": \"lights\"").statusCode(200);
        stage.next("a", 1).statusCode(200).body("standby", nullValue());
        stage.say("GO", "b", 2, "\"cue\": \"lights\"").statusCode(200).body("cues.state", hasItem("GONE"));

        stage.say("GO", "b", 2, "\"cue\": \"lights\"").statusCode(409).body("field", equalTo("cue"));
        stage.say("GO", "b", 2, "\"cue\": \"sound\"").statusCode(409).body("field", equalTo("cue"));
        stage.say("GO", "b", 2).statusCode(422).body("field", equalTo("cue"));
        stage.publicView().body("segments.title", not(hasItem("Blackout")));
    }

    @Test
    void onlyTheVariantThatWasStartedIsPlayed() {
        String rain = open("r", "Rain").replace("\"end\"", "\"variants\": [\"rain\"], \"end\"");
        Stage stage = Stage.withOrder(open("a", "A"), rain, open("b", "B"));

        stage.say("START", null, 0, "\"variant\": \"snow\"").statusCode(409).body("field", equalTo("variant"));
        stage.start().statusCode(200).body("next", equalTo("b")).body("segments[1].state", equalTo("SKIPPED"));
    }

    @Test
    void aDelayThatIsPreviewedIsTheDelayThatIsApplied() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        stage.start();

        String preview = as("caller")
                .body("{\"delays\": [{\"segment\": \"b\", \"delay\": \"PT10M\"}]}")
                .post(stage.path("/timing/preview"))
                .then()
                .statusCode(200)
                .extract()
                .path("expectedEnd");
        stage.putOrder(
                        "1",
                        open("a", "A"),
                        open("b", "B").replace("\"end\"", "\"delayBefore\": \"PT10M\", \"end\""),
                        open("c", "C"))
                .statusCode(200);

        stage.read("caller", "/timing").body("expectedEnd", equalTo(preview));
    }

    @Test
    void aProposalIsNotPublicUntilItIsAcceptedAndCanBeCalledOff() {
        Stage stage = Stage.ofNewGames();
        as("producer")
                .header("If-None-Match", "*")
                .body(Stage.facts(Stage.OPENING))
                .put(stage.path("?state=proposed"))
                .then()
                .statusCode(201);

        as("producer").get(stage.path("")).then().statusCode(200);
        given().get(stage.path("")).then().statusCode(404);
        stage.publicView().statusCode(404);
        given().get("/games/{g}/ceremonies", stage.games).then().body("items", hasSize(0));
        as("producer").post(stage.path("/acceptance")).then().statusCode(200);
        stage.publicView().statusCode(200).body("state", equalTo("PLANNED"));
        as("producer")
                .body("{\"reason\": \"storm\"}")
                .post(stage.path("/cancellation"))
                .then()
                .statusCode(200);

        stage.publicView().body("state", equalTo("CANCELLED"));
        stage.start().statusCode(409).body("detail", containsString("cancelled"));
    }
}
