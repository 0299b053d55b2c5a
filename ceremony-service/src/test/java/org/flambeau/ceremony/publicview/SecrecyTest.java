package org.flambeau.ceremony.publicview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.ceremony.Stage;
import org.flambeau.contracts.EventTypes;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** Section N of the running-order cases: a surprise must not leak before the moment. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class SecrecyTest {

    private static final List<String> CODES =
            List.of("gates", "zzrec", "greek", "zzcon", "zzsol", "flag", "zzroof", "zzbeach");

    private static final String[] ORDER = {
        open("gates", "Opening of the gates"),
        secret("zzrec", "Qtitle-one", "Artistic programme", "Qperson-one", "Qplace-one", "PT27M13S"),
        open("greek", "Anthem of Greece"),
        secret("zzcon", "Qtitle-two", "Artistic programme", "Qperson-two", "Qplace-two", "PT28M13S"),
        secret("zzsol", "Qtitle-three", "Artistic programme", "Qperson-three", "Qplace-three", "PT29M13S"),
        open("flag", "The flag is lowered"),
        secret("zzroof", "Qtitle-four", "Presentation of the next host", "Qperson-four", "Qplace-four", "PT30M13S"),
        secret("zzbeach", "Qtitle-five", "Anthem of the next host", "Qperson-five", "Qplace-five", "PT31M13S")
    };

    /** What gives a secret away: its code, title, people, place and length, in any form. */
    private static final List<List<String>> TELLTALES = List.of(
            List.of("zzrec", "Qtitle-one", "Qperson-one", "Qplace-one", "27M13S"),
            List.of("zzcon", "Qtitle-two", "Qperson-two", "Qplace-two", "28M13S"),
            List.of("zzsol", "Qtitle-three", "Qperson-three", "Qplace-three", "29M13S"),
            List.of("zzroof", "Qtitle-four", "Qperson-four", "Qplace-four", "30M13S"),
            List.of("zzbeach", "Qtitle-five", "Qperson-five", "Qplace-five", "31M13S"));

    @Test
    void n01n02NoSecretIsToldBeforeItIsLiveAndEachIsToldInTheUpdateInWhichItGoesLive() {
        Stage stage = Stage.withOrder(ORDER);
        List<String> liveSecrets = new ArrayList<>();

        assertTellsOnly(stage, liveSecrets, 2);
        stage.start().statusCode(200);
        assertTellsOnly(stage, liveSecrets, 3);
        for (int take = 1; take < CODES.size(); take++) {
            String code = CODES.get(take);
            stage.next(CODES.get(take - 1), take).statusCode(200);
            if (code.startsWith("zz")) liveSecrets.add(code);
            assertTellsOnly(stage, liveSecrets, take + 3);
        }
    }

    @Test
    void neighbouringSecretsAreOneSlotWithoutPlacePeopleOrTimes() {
        Stage stage = Stage.withOrder(ORDER);

        String titles = String.join(" | ", stage.publicView().extract().<List<String>>path("segments.title"));

        assertThat(titles)
                .isEqualTo("Opening of the gates | Artistic programme | Anthem of Greece | Artistic programme"
                        + " | The flag is lowered | Anthem of the next host; Presentation of the next host");
        assertThat(stage.publicView().extract().asString())
                .doesNotContain("plannedStart\":\"2024-08-11T19:05", "location")
                .doesNotContain("delay", "secret", "code");
    }

    @Test
    void workOnSecretsLeavesNoTrace() {
        Stage stage = Stage.withOrder(ORDER);
        Response before = given().get(stage.path("/running-order?view=public"));
        String[] edited = ORDER.clone();
        edited[3] = secret("zznew", "Qtitle-six", "Artistic programme", "Qperson-six", "Qplace-six", "PT50M");
        edited[4] = ORDER[3];
        edited[6] = ORDER[7];
        edited[7] = ORDER[6];

        stage.putOrder("1", edited).statusCode(200);

        Response after = given().get(stage.path("/running-order?view=public"));
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag")).isEqualTo("\"2\"");
        assertThat(stage.events(2)).hasSize(2);
    }

    @Test
    void n05ASecretThatIsDeletedLeavesNothingThatTellsThatItWasThere() {
        Stage stage = Stage.withOrder(ORDER);
        Response before = given().get(stage.path("/running-order?view=public"));

        stage.putOrder("1", ORDER[0], ORDER[1], ORDER[2], ORDER[3], ORDER[5], ORDER[6], ORDER[7])
                .statusCode(200);

        Response after = given().get(stage.path("/running-order?view=public"));
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(stage.events(2)).hasSize(2).allSatisfy(event -> {
            assertThat(event.value()).isNotEmpty();
            assertThat(event.text()).doesNotContain("zzsol", "three");
        });
        stage.read("results", "/running-order/segments/zzsol").statusCode(403);
    }

    @Test
    void n05ASlotOfItsOwnGoesWithItsNeutralTitleAndNoOtherTrace() {
        Stage stage = Stage.withOrder(ORDER);

        stage.putOrder("1", ORDER[0], ORDER[2], ORDER[3], ORDER[4], ORDER[5], ORDER[6], ORDER[7])
                .statusCode(200);

        List<TopicReader.Found> events = stage.events(3);
        assertThat(events).hasSize(3).allSatisfy(event -> {
            assertThat(event.headers()).containsEntry("ce_type", EventTypes.CEREMONY_CHANGED);
            assertThat(event.text()).doesNotContain("zzrec", "Qtitle-one", "Qperson-one", "Qplace-one", "27M13S");
        });
        assertThat(events.get(2).text()).contains("PLANNED").doesNotContain("removed", "deleted");
    }

    @Test
    void aPublicTimeNeverTellsHowLongASecretLasts() {
        String times = ", \"publicTimes\": true}";
        String first = open("gates", "Opening of the gates").replaceAll("}$", times);
        String behindTheSecret = open("greek", "Anthem of Greece").replaceAll("}$", times);
        String withItsOwn = open("flag", "The flag is lowered")
                .replaceAll("}$", ", \"start\": {\"rule\": \"NOT_BEFORE\", \"at\": \"2024-08-11T20:00:00Z\"}" + times);
        Stage stage = Stage.withOrder(first, ORDER[1], behindTheSecret, withItsOwn);

        List<String> starts = stage.publicView().extract().path("segments.plannedStart");

        assertThat(starts).containsExactly("2024-08-11T19:00:00Z", null, null, "2024-08-11T20:00:00Z");
    }

    @Test
    void aPublicViewThatIsKnownIsNotSentAgain() {
        Stage stage = Stage.withOrder(ORDER);

        given().header("If-None-Match", "\"2\"")
                .get(stage.path("/running-order?view=public"))
                .then()
                .statusCode(304);
    }

    private static void assertTellsOnly(Stage stage, List<String> liveSecrets, int version) {
        List<TopicReader.Found> events = stage.events(version);
        TopicReader.Found newest = events.get(events.size() - 1);
        assertThat(newest.headers())
                .containsEntry("ce_type", EventTypes.CEREMONY_CHANGED)
                .containsEntry("ce_aggregateversion", Integer.toString(version))
                .containsEntry("ce_id", "ceremony/" + stage.games + "/closing/" + version);
        List<String> open = new ArrayList<>();
        for (Response response : List.of(
                given().get(stage.path("/running-order?view=public")),
                given().get(stage.path("")),
                given().get(stage.path("/running-order")),
                given().get(stage.path("/timing")),
                given().get(stage.path("/running-order?view=zz")),
                given().get("/games/" + stage.games + "/ceremonies")))
            open.add(response.headers() + " " + response.asString());
        events.forEach(event -> open.add(event.headers() + " " + event.text()));
        for (List<String> telltales : TELLTALES) {
            boolean live = liveSecrets.contains(telltales.get(0));
            for (String text : open) if (!live) assertThat(text).doesNotContain(telltales.subList(1, telltales.size()));
            for (String text : open) assertThat(text).doesNotContain(telltales.get(0), telltales.get(4));
            if (live) assertThat(newest.text()).contains(telltales.get(1), telltales.get(2), telltales.get(3));
        }
    }

    @Test
    void n04WhatIsSecretUntilAnInstantAndUntilItIsLiveStaysHiddenUntilBothHaveCome() {
        Stage stage = Stage.withDraft(open("a", "A"));
        // Counted from here on, where little is left to do before: a slow machine must not be late for it.
        Instant soon = Instant.now().plusSeconds(12).truncatedTo(ChronoUnit.SECONDS);
        String until = "\"secretUntil\": \"" + soon + "\", \"publicTitle\": \"Artistic programme\", ";
        stage.putOrder(
                        "1",
                        open("a", "A"),
                        open("both", "The Star").replace("\"end\"", until + "\"secretUntilLive\": true, \"end\""),
                        open("b", "B"),
                        open("instant", "The Guest").replace("\"end\"", until + "\"end\""))
                .statusCode(200);
        stage.approve("2").statusCode(200);
        stage.publicView().body("segments.title", contains("A", "Artistic programme", "B", "Artistic programme"));
        stage.start().statusCode(200);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> stage.publicView()
                .body("segments.title", contains("A", "Artistic programme", "B", "The Guest")));
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        stage.next("a", 1).statusCode(200);

        stage.publicView().body("segments.title", contains("A", "The Star", "B", "The Guest"));
    }

    @Test
    void whatIsLiveBeforeItsInstantIsToldAsASlotThatIsLive() {
        String until = "\"secretUntil\": \"2199-01-01T00:00:00Z\", \"publicTitle\": \"Artistic programme\", ";
        Stage stage = Stage.withOrder(open("a", "A"), open("s", "The Star").replace("\"end\"", until + "\"end\""));
        stage.start().statusCode(200);
        stage.next("a", 1).statusCode(200);

        stage.publicView()
                .body("segments.title", contains("A", "Artistic programme"))
                .body("segments.state", contains("DONE", "LIVE"))
                .body("segments[1].startedAt", nullValue());
        stage.events(4).forEach(event -> assertThat(event.text()).doesNotContain("The Star"));
    }
}
