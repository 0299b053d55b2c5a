package org.flambeau.ceremony.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flambeau.ceremony.Stage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Case M04: a required element that is passed over live needs a second person. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WaiversTest {

    private static final String REASON = "Wind over 20 m/s";

    @Inject
    SkipPermission permission;

    @Inject
    Ceremonies ceremonies;

    @Inject
    DataSource database;

    @Test
    void m04_aRequiredElementIsSkippedLiveOnlyWithTheWordOfASecondPerson() {
        Stage stage = show();
        stage.rehearse().statusCode(200);

        assertThat(skip(stage, "flame", "test-caller"))
                .isEqualTo(new SkipDecision.NeedsSecondPerson(
                        "FLAME_EXTINGUISHED",
                        "FLAME_EXTINGUISHED (Extinguishing of the flame) is asked for by IOC Protocol Guide;"
                                + " Host City Contract - Operational Requirements, chapter Ceremonies: it can be passed"
                                + " over once an approver other than you has waived it for the segment flame"));

        waive(stage, "flame", REASON, "approver")
                .statusCode(201)
                .body("run", equalTo(1))
                .body("segment", equalTo("flame"))
                .body("element", equalTo("FLAME_EXTINGUISHED"))
                .body("reason", equalTo(REASON))
                .body("by", equalTo("test-approver"))
                .body("at", notNullValue());

        assertThat(skip(stage, "flame", "test-caller")).isEqualTo(new SkipDecision.Waived("test-approver", REASON));
        stage.read("production", "/waivers")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("run", equalTo(1))
                .body("items.by", contains("test-approver"))
                .body("items.segment", contains("flame"));
    }

    @Test
    void nobodyIsASecondPersonToOneself() {
        Stage stage = show();
        waive(stage, UUID.randomUUID().toString(), "flame", REASON, "caller", "approver")
                .statusCode(201)
                .body("by", equalTo("test-caller"));

        assertThat(skip(stage, "flame", "test-caller")).isInstanceOf(SkipDecision.NeedsSecondPerson.class);
        assertThat(skip(stage, "flame", "test-producer")).isEqualTo(new SkipDecision.Waived("test-caller", REASON));
    }

    @Test
    void whatIsTraditionOrNoElementNeedsNobody() {
        Stage stage = show();

        assertThat(skip(stage, "concert", "test-caller")).isEqualTo(new SkipDecision.NotRequired());
        assertThat(skip(stage, "free", "test-caller")).isEqualTo(new SkipDecision.NotRequired());
        assertThat(skip(stage, "nowhere", "test-caller")).isEqualTo(new SkipDecision.NotRequired());
    }

    @Test
    void aWaiverIsForOneRun() {
        Stage stage = show();
        stage.rehearse().statusCode(200);
        waive(stage, "flame", REASON, "approver").statusCode(201);
        stage.reset();
        stage.events(3);

        assertThat(skip(stage, "flame", "test-caller")).isInstanceOf(SkipDecision.NeedsSecondPerson.class);
        stage.read("approver", "/waivers").body("run", equalTo(2)).body("items", hasSize(0));
        stage.read("approver", "/waivers?run=1").body("items", hasSize(1));
        stage.read("approver", "/waivers?run=3").statusCode(404).body("field", equalTo("run"));
        stage.read("approver", "/waivers?run=x").statusCode(400).body("field", equalTo("run"));
    }

    @Test
    void aWaiverDoesNotHoldForAnotherElementThatTheSegmentCarriesLater() {
        Stage stage = show();
        waive(stage, "flame", REASON, "approver").statusCode(201);

        stage.putOrder("1", element("flame", "CLOSING_DECLARATION")).statusCode(200);

        assertThat(skip(stage, "flame", "test-caller")).isInstanceOf(SkipDecision.NeedsSecondPerson.class);
    }

    @Test
    void aWaiverThatIsSentTwiceIsGivenOnce() {
        Stage stage = show();
        String key = UUID.randomUUID().toString();

        String first = waive(stage, key, "flame", REASON, "approver")
                .statusCode(201)
                .extract()
                .asString();
        waive(stage, key, "flame", REASON, "approver").statusCode(201).body(equalTo(first));
        waive(stage, key, "flame", "Another reason", "approver").statusCode(422);

        stage.read("approver", "/waivers").body("items", hasSize(1));
    }

    @Test
    void aWaiverOfNothingIsRefused() {
        Stage stage = show();

        refused(stage, "concert", "Wind").body("field", equalTo("segment")).body("value", equalTo("concert"));
        refused(stage, "free", "Wind").body("detail", containsString("can be skipped as it is"));
        refused(stage, "nowhere", "Wind").body("detail", containsString("no such segment"));
        refused(stage, "", "Wind").body("field", equalTo("segment"));
        refused(stage, "flame", "").body("field", equalTo("reason"));
        refused(stage, "flame", "x".repeat(501)).body("field", equalTo("reason"));

        stage.read("approver", "/waivers").body("items", hasSize(0));
    }

    @Test
    void whatIsOverCannotBeWaived() {
        Stage stage = Stage.withClosing(element("flame", "FLAME_EXTINGUISHED"), open("free", "Free"));
        stage.rehearse().statusCode(200);
        stage.next("flame", 1).statusCode(200);
        waive(stage, "flame", REASON, "approver").statusCode(409).body("detail", containsString("is over"));

        stage.next("free", 2).statusCode(200);
        waive(stage, "flame", REASON, "approver").statusCode(409).body("detail", containsString("finished"));
    }

    @Test
    void onlyAnApproverWaivesAndOnlyTheProductionReads() {
        Stage stage = show();

        waive(stage, "flame", REASON, "caller").statusCode(403);
        stage.read("editor", "/waivers").statusCode(403);
        given().get(stage.path("/waivers")).then().statusCode(401);
        Stage.as("approver")
                .body("{\"segment\": \"flame\", \"reason\": \"Wind\"}")
                .post(stage.path("/waivers"))
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void theDatabaseRefusesToRewriteAWaiver() throws SQLException {
        waive(show(), "flame", REASON, "approver").statusCode(201);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update protocol_waiver set waived_by = 'somebody'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("delete from protocol_waiver"))
                    .hasMessageContaining("append-only");
        }
    }

    private static Stage show() {
        return Stage.withClosing(
                open("free", "Free"), element("concert", "ARTISTIC"), element("flame", "FLAME_EXTINGUISHED"));
    }

    private static String element(String code, String element) {
        return open(code, code).replaceAll("}$", ", \"element\": \"" + element + "\"}");
    }

    private SkipDecision skip(Stage stage, String segment, String caller) {
        return permission.check(
                ceremonies.find(new CeremonyKey(stage.games, "closing")).orElseThrow(), segment, caller);
    }

    private static ValidatableResponse refused(Stage stage, String segment, String reason) {
        return waive(stage, segment, reason, "approver").statusCode(422).contentType("application/problem+json");
    }

    private static ValidatableResponse waive(Stage stage, String segment, String reason, String role) {
        return waive(stage, UUID.randomUUID().toString(), segment, reason, role);
    }

    private static ValidatableResponse waive(Stage stage, String key, String segment, String reason, String... roles) {
        return given().auth()
                .oauth2(Tokens.of(roles))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"segment\": \"%s\", \"reason\": \"%s\"}".formatted(segment, reason))
                .post(stage.path("/waivers"))
                .then();
    }
}
