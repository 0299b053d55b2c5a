package org.flambeau.ceremony.runningorder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RunningOrderRefusalsTest {

    private static final String START = "{\"segments\": [";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            end.duration    , PT-5M , `"title": "A", "end": {"rule": "DURATION", "duration": "PT-5M"}`
            end.duration    , PT0S  , `"title": "A", "end": {"rule": "DURATION", "duration": "PT0S"}`
            end.duration    , PT24H1S, `"title": "A", "end": {"rule": "DURATION", "duration": "PT24H1S"}`
            end.duration    ,       , `"title": "A", "end": {"rule": "DURATION"}`
            end.at          ,       , `"title": "A", "end": {"rule": "PINNED"}`
            end.rule        ,       , `"title": "A"`
            title           ,       , `"publicTitle": "A", "end": {"rule": "DURATION", "duration": "PT5M"}`
            delayBefore     , PT-2562047788015215H-30M-8S, `"title": "A", "delayBefore": "PT-9223372036854775808S", "end": {"rule": "DURATION", "duration": "PT5M"}`
            delayBefore     , PT-24H-1S, `"title": "A", "delayBefore": "PT-24H-1S", "end": {"rule": "DURATION", "duration": "PT5M"}`
            start.at        ,       , `"title": "A", "start": {"rule": "NOT_BEFORE"}, "end": {"rule": "DURATION", "duration": "PT5M"}`
            start.at        , 2024-08-11T19:00:00Z, `"title": "A", "start": {"rule": "FOLLOW", "at": "2024-08-11T21:00:00+02:00"}, "end": {"rule": "DURATION", "duration": "PT5M"}`
            publicTitle     ,       , `"title": "A", "secretUntilLive": true, "end": {"rule": "DURATION", "duration": "PT5M"}`
            """)
    void aSegmentAgainstARuleIsRefusedWithItsFieldAndValue(String field, String value, String segment) {
        Stage stage = Stage.withOrder(open("a", "A"));

        stage.putBody("1", START + open("a", "A") + ", {\"code\": \"b\", " + segment + "}]}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo("segments[1]." + field))
                .body("value", equalTo(value));
    }

    @Test
    void aCodeThatIsUsedTwiceIsRefused() {
        Stage.withOrder(open("a", "A"))
                .putOrder("1", open("a", "A"), open("a", "B"))
                .statusCode(422)
                .body("field", equalTo("segments[1].code"))
                .body("value", equalTo("a"));
    }

    @Test
    void charactersThatCannotBeKeptAreRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));

        stage.putOrder("1", open("a", "A\\u0000B")).statusCode(422).body("field", equalTo("segments[0].title"));
        stage.putOrder("1", open("a", "A\\ud800B")).statusCode(422).body("field", equalTo("segments[0].title"));
    }

    @Test
    void aMisspeltFieldIsNamed() {
        Stage.withOrder(open("a", "A"))
                .putBody("1", START + "{\"code\": \"b\", \"titel\": \"B\"}]}")
                .statusCode(400)
                .body("field", containsString("titel"));
    }

    @Test
    void moreThanFiveHundredSegmentsAreRefused() {
        Stage.withOrder(open("a", "A"))
                .putOrder("1", String.join(",", Collections.nCopies(501, open("b", "B"))))
                .statusCode(422)
                .body("field", equalTo("segments"))
                .body("value", equalTo("501"));
    }

    @Test
    void aStaleIfMatchChangesNothing() {
        Stage stage = Stage.withOrder(open("a", "A"));
        stage.putOrder("1", open("a", "Changed")).statusCode(200).header("ETag", "\"2\"");

        stage.putOrder("1", open("a", "Lost")).statusCode(412).header("ETag", "\"2\"");

        stage.read("production", "/running-order").body("segments[0].title", equalTo("Changed"));
    }

    @Test
    void aChangeWithoutPreconditionIsRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));

        as("producer")
                .body(START + "]}")
                .put(stage.path("/running-order"))
                .then()
                .statusCode(428)
                .body("field", equalTo("If-Match"));
    }

    @Test
    void theSameRunningOrderTwiceChangesNothing() {
        Stage stage = Stage.withOrder(open("a", "A"));

        stage.putOrder("1", open("a", "A")).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void whatWasReadCanBeSentBack() {
        Stage stage = Stage.withOrder(open("a", "A"));
        String read = stage.read("producer", "/running-order").extract().asString();

        stage.putBody("1", read).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void theWholeRunningOrderNeedsATokenOfTheProduction() {
        Stage stage = Stage.withOrder(open("a", "A"));

        given().get(stage.path("/running-order")).then().statusCode(401).contentType("application/problem+json");
        stage.read("results", "/running-order").statusCode(403).contentType("application/problem+json");
        for (String role : new String[] {"production", "producer", "approver", "caller"})
            stage.read(role, "/running-order").statusCode(200).body("segments", hasSize(1));
    }

    @Test
    void onlyAProducerWrites() {
        Stage stage = Stage.withOrder(open("a", "A"));

        as("caller")
                .header("If-Match", "\"1\"")
                .body(START + "]}")
                .put(stage.path("/running-order"))
                .then()
                .statusCode(403);
    }

    @Test
    void j07WhatIsLiveOrOverStaysWhereItIsAndWhatComesCanBeEdited() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        stage.start().statusCode(200);
        stage.next("a", 1).statusCode(200);

        stage.putOrder("1", open("a", "A"), open("c", "C"))
                .statusCode(409)
                .body("field", equalTo("segments[1]"))
                .body("value", equalTo("b"));
        stage.putOrder("1", open("b", "B"), open("a", "A"), open("c", "C"))
                .statusCode(409)
                .body("field", equalTo("segments"));
        stage.putOrder("1", open("a", "A"), open("b", "B"), open("d", "D")).statusCode(200);

        stage.read("caller", "/timing")
                .body("segments.code", equalTo(List.of("a", "b", "d")))
                .body("next", equalTo("d"));
    }

    @Test
    void nothingIsPutBeforeTheLiveSegmentWhereItWouldNeverBePlayed() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        stage.start().statusCode(200);
        stage.next("a", 1).statusCode(200);

        stage.putOrder("1", open("a", "A"), open("d", "D"), open("b", "B"), open("c", "C"))
                .statusCode(409)
                .body("field", equalTo("segments[1]"))
                .body("value", equalTo("d"));
        stage.putOrder("1", open("c", "C"), open("a", "A"), open("b", "B"))
                .statusCode(409)
                .body("field", equalTo("segments[0]"))
                .body("value", equalTo("c"));

        stage.read("caller", "/timing").body("segments.code", equalTo(List.of("a", "b", "c")));
    }

    @Test
    void j06ThePastIsWrittenOtherwiseOnlyWithAReasonAndTheAsRunLogStays() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start().statusCode(200);
        stage.next("a", 1).statusCode(200);
        String log = stage.read("caller", "/as-run").extract().asString();

        stage.putOrder("1", open("a", "Corrected"), open("b", "B"))
                .statusCode(409)
                .body("field", equalTo("correction"));
        stage.putBody(
                        "1",
                        START + open("a", "Corrected") + "," + open("b", "B")
                                + "], \"correction\": \"a name was wrong\"}")
                .statusCode(200);

        stage.read("caller", "/as-run").body(equalTo(log));
        stage.read("producer", "/running-order/versions")
                .body("items[0].correction", equalTo("a name was wrong"))
                .body("items[0].editedBy", equalTo("test-producer"));
    }

    @Test
    void j05TheLengthOfTheLiveSegmentCanBeChangedAndIsToldOnce() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start().statusCode(200);
        String before = stage.read("caller", "/timing").extract().path("live.expectedFinish");

        stage.putOrder("1", open("a", "A").replace("PT5M", "PT10M"), open("b", "B"))
                .statusCode(200);

        String after = stage.read("caller", "/timing").extract().path("live.expectedFinish");
        assertThat(Duration.between(Instant.parse(before), Instant.parse(after)))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void j04WhoWritesFromAnOldVersionIsToldWhatTheOtherHasChanged() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.putOrder("1", open("b", "B"), open("a", "Changed"), open("c", "C"))
                .statusCode(200);

        stage.putOrder("1", open("a", "Lost"), open("b", "B"))
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("editedBy", equalTo("test-producer"))
                .body("changes.kind", equalTo(List.of("ADDED", "MOVED", "CHANGED", "CHANGED")))
                .body("changes[2].field", equalTo("title"))
                .body("changes[2].text", equalTo("\"Changed\": title was A and is Changed"));
    }

    @Test
    void twoEditorsOfDifferentSegmentsAreInNobodysWay() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));

        for (String code : List.of("a", "b"))
            as("producer")
                    .header("If-Match", "\"1\"")
                    .body(open(code, "Changed " + code))
                    .put(stage.path("/running-order/segments/" + code))
                    .then()
                    .statusCode(200);
        as("producer")
                .header("If-Match", "\"1\"")
                .body(open("a", "Lost"))
                .put(stage.path("/running-order/segments/a"))
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"");

        stage.read("producer", "/running-order")
                .header("ETag", "\"3\"")
                .body("segments.title", equalTo(List.of("Changed a", "Changed b")));
    }

    @Test
    void theBaselineIsFrozenAtTheStart() {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"), open("c", "C"));
        stage.start().statusCode(200);

        stage.putOrder("1", open("a", "A"), open("b", "B").replace("PT5M", "PT45M"), open("c", "C"))
                .statusCode(200);

        stage.read("caller", "/timing")
                .body("segments[2].plannedStart", equalTo("2024-08-11T19:10:00Z"))
                .body("plannedEnd", equalTo("2024-08-11T19:15:00Z"));
    }
}
