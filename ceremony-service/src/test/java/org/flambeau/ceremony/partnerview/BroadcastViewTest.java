package org.flambeau.ceremony.partnerview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** Case N06 of the running-order cases: what a partner with the contract level broadcast sees. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class BroadcastViewTest {

    private static final String VIEW = "/running-order?view=broadcast";

    private static final String[] ORDER = {
        open("a", "Opening of the gates"),
        secret("zzrope", "A leap from the roof", "Artistic programme", "Qperson Cruise", "Roof", "PT7M"),
        secret("zzsong", "Cruise sings", "Artistic programme", "Qperson Cruise", "Cruise's tower", "PT4M30S"),
        open("b", "The flag is lowered")
    };

    @Test
    void n06APartnerOfLevelBroadcastSeesItemAndDurationAndNotThePerformersName() {
        Stage stage = Stage.withOrder(ORDER);

        ValidatableResponse view = partner(stage).statusCode(200).header("Cache-Control", equalTo("no-store"));

        view.body(
                        "segments.title",
                        contains(
                                "Opening of the gates",
                                "A leap from the roof",
                                "Artistic programme",
                                "The flag is lowered"))
                .body("segments.duration", contains("PT5M", "PT7M", "PT4M30S", "PT5M"))
                .body("segments[1].plannedStart", equalTo("2024-08-11T19:05:00Z"))
                .body("segments[1].location", equalTo("Roof"))
                .body("segments[2].location", nullValue())
                .body("segments[1].people", empty())
                .body("segments.secret", contains(false, true, true, false));
        assertThat(view.extract().asString())
                .doesNotContain("Qperson", "Cruise", "zzrope", "zzsong", "code", "version");
    }

    @Test
    void n06TheNameIsTheirsInTheMomentInWhichItIsThePublics() {
        Stage stage = Stage.withOrder(ORDER);
        stage.start().statusCode(200);
        partner(stage).body("segments.live", contains(true, false, false, false));

        stage.next("a", 1).statusCode(200);

        partner(stage)
                .body("segments[1].people", contains("Qperson Cruise"))
                .body("segments[1].live", equalTo(true))
                .body("segments[1].id", equalTo(stage.publicView().extract().path("segments[1].id")))
                .body("segments[2].people", empty());
    }

    @Test
    void aRehearsalIsNoneOfAPartnersBusiness() {
        Stage stage = Stage.withDraft(ORDER);
        String before = partner(stage).statusCode(200).extract().asString();

        stage.rehearse().statusCode(200);
        stage.say("SKIP", "a", 1, "\"segment\": \"b\"").statusCode(200);
        stage.next("a", 1).statusCode(200);

        assertThat(partner(stage).extract().asString()).isEqualTo(before);
    }

    @Test
    void theViewIsForThatContractLevelAndTheProductionAlone() {
        Stage stage = Stage.withOrder(ORDER);

        given().get(stage.path(VIEW)).then().statusCode(401);
        stage.read("partner", VIEW).statusCode(403);
        stage.read("results", VIEW).statusCode(403);
        stage.read("production", VIEW).statusCode(200);
        for (String more : new String[] {"/running-order", "/timing", "/as-run", "/running-order/versions", "/crew"})
            stage.read("partner-broadcast", more).statusCode(403);
    }

    @Test
    void aProposalIsNotThereForAPartner() {
        Stage stage = Stage.ofNewGames();
        Stage.as("producer")
                .header("If-None-Match", "*")
                .body(Stage.facts(Stage.OPENING))
                .put(stage.path("?state=proposed"))
                .then()
                .statusCode(201);

        partner(stage).statusCode(404);
    }

    private static ValidatableResponse partner(Stage stage) {
        return stage.read("partner-broadcast", VIEW);
    }
}
