package org.flambeau.ceremony.parade;

import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.parade.ParadeStage.settings;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** The parade on the night. Its order is GRE, ALB, KOR, PRK, FRA, a step-off every 25 s from 17:30. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class NightResourceTest {

    @Inject
    DataSource database;

    @Test
    void bothForecastsFollowTheStepOffs() {
        ParadeStage parade = approved();
        parade.stepOff(act("GRE", "2024-07-26T17:30:00Z")).statusCode(200);
        parade.stepOff(act("ALB", "2024-07-26T17:30:30Z")).statusCode(200);

        parade.stepOff(act("KOR", "2024-07-26T17:31:10Z"))
                .statusCode(200)
                .body("recorded.kind", equalTo("STEPPED_OFF"))
                .body("recorded.by", equalTo("test-caller"))
                .body("venues[0].next", equalTo("PRK"))
                .body("venues[0].plannedEnd", equalTo("2024-07-26T17:34:40Z"))
                .body("venues[0].atPlannedPace.end", equalTo("2024-07-26T17:35:00Z"))
                .body("venues[0].atPlannedPace.text", equalTo("+0:20 behind"))
                .body("venues[0].atObservedPace.meanInterval", equalTo("PT35S"))
                .body("venues[0].atObservedPace.end", equalTo("2024-07-26T17:35:20Z"))
                .body("venues[0].atObservedPace.offset", equalTo("PT40S"));
        parade.read("2024-07-26T17:31:10Z")
                .body("state", equalTo("BEGUN"))
                .body("venues[0].steppedOff.organisation", contains("GRE", "ALB", "KOR"))
                .body("venues[0].toCome.atObservedPace[0].at", equalTo("2024-07-26T17:31:45Z"));
        parade.read("2024-07-26T17:30:10Z").body("venues[0].expected.next", equalTo("ALB"));
    }

    @Test
    void l15AWithdrawalClosesTheOrderUpAndIsPublished() {
        ParadeStage parade = approved();
        parade.publicList().header("ETag", "\"1\"");
        parade.stepOff(act("GRE", "2024-07-26T17:30:00Z")).statusCode(200);

        parade.withdraw(withReason("KOR", "illness", ""))
                .statusCode(200)
                .body("marching", equalTo(4))
                .body("venues[0].atPlannedPace.offset", equalTo("PT-25S"));

        parade.publicList()
                .header("ETag", "\"2\"")
                .body("order.organisation", contains("GRE", "ALB", "PRK", "FRA"))
                .body("order[2].place", equalTo(3));
        parade.read("2024-07-26T17:30:10Z")
                .body("withdrawn[0].organisation", equalTo("KOR"))
                .body("withdrawn[0].reason", equalTo("illness"))
                .body("venues[0].stepOffs[2].organisation", equalTo("PRK"))
                .body("venues[0].stepOffs[2].at", equalTo("2024-07-26T17:30:50Z"));
        parade.stepOff(act("KOR", "2024-07-26T17:30:50Z")).statusCode(409);
    }

    @Test
    void aMistakeIsTakenBackAndStaysInTheLog() throws SQLException {
        ParadeStage parade = approved();
        parade.stepOff(act("GRE", "2024-07-26T17:30:00Z")).statusCode(200);
        parade.stepOff(act("PRK", "2024-07-26T17:30:20Z")).statusCode(200);
        parade.stepOff(act("PRK", "2024-07-26T17:30:20Z")).statusCode(409).body("value", equalTo("PRK"));

        parade.stepOff("{\"delegation\": \"PRK\", \"takenBack\": true}")
                .statusCode(422)
                .body("field", equalTo("reason"));
        parade.stepOff(withReason("PRK", "wrong key", ", \"takenBack\": true"))
                .statusCode(200)
                .body("venues[0].next", equalTo("ALB"));

        Assertions.assertThatThrownBy(this::rewriteTheLog).hasMessageContaining("append-only");
    }

    private void rewriteTheLog() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from parade_act");
        }
    }

    @Test
    void aCommandCountsOncePerKey() {
        ParadeStage parade = approved();
        String key = UUID.randomUUID().toString();
        String body = act("GRE", "2024-07-26T17:30:00Z");
        String first = parade.act("caller", "step-offs", body, key)
                .statusCode(200)
                .extract()
                .asString();

        String twin = parade.act("caller", "step-offs", body, key)
                .statusCode(200)
                .extract()
                .asString();

        Assertions.assertThat(twin).isEqualTo(first);
        parade.act("caller", "step-offs", act("ALB", "2024-07-26T17:30:00Z"), key)
                .statusCode(422)
                .body("field", equalTo("Idempotency-Key"));
        as("caller")
                .body(body)
                .post(parade.stage.path("/parade/step-offs"))
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void theOrderIsThatOfTheApprovalOnceTheParadeHasBegunAndFlagBearersAreTheNewest() {
        ParadeStage parade = approved();
        parade.stepOff(act("GRE", "2024-07-26T17:30:00Z")).statusCode(200);

        parade.put("1", settings(", \"interval\": \"PT30S\"")).statusCode(409).body("value", equalTo("BEGUN"));
        parade.putDelegations(
                        "1",
                        ParadeStage.five()
                                .replace("\"Albanie\"", "\"Zalbanie\"")
                                .replace("\"ALB\",", "\"ALB\", \"flagBearers\": [\"At The Last Minute\"],"))
                .statusCode(200);

        parade.read("2024-07-26T17:30:10Z")
                .body("delegationsVersion", equalTo(1))
                .body("order[1].organisation", equalTo("ALB"))
                .body("order[1].announcements[0].name", equalTo("Albanie"))
                .body("order[1].flagBearers", contains("At The Last Minute"));
    }

    @Test
    void aResetOfTheRehearsalBeginsAnew() {
        ParadeStage parade = approved();
        parade.stepOff(act("GRE", "2024-07-26T17:30:00Z")).statusCode(200);

        parade.stage.reset();

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> parade.read("2024-07-26T17:30:10Z")
                .body("state", equalTo("APPROVED"))
                .body("venues[0].steppedOff", hasSize(0)));
    }

    @Test
    void whatDoesNotGoWithTheParadeIsRefused() {
        ParadeStage draft = ParadeStage.ofFive();
        draft.stepOff(act("GRE", "2024-07-26T17:30:00Z")).statusCode(409).body("field", equalTo("state"));
        ParadeStage parade = approved();

        parade.stepOff(act("XXX", "2024-07-26T17:30:00Z")).statusCode(422).body("value", equalTo("XXX"));
        parade.stepOff(act("GRE", "2199-07-26T17:30:00Z")).statusCode(422).body("field", equalTo("at"));
        parade.stepOff("{\"delegation\": \"GRE\", \"venue\": \"moon\"}")
                .statusCode(422)
                .body("field", equalTo("venue"))
                .body("detail", containsString("main"));
        parade.withdraw("{\"delegation\": \"GRE\"}").statusCode(422).body("field", equalTo("reason"));
        parade.act("production", "step-offs", act("GRE", "2024-07-26T17:30:00Z"), "k")
                .statusCode(403);
        parade.read("2024-07-26T17:30:10Z").body("state", equalTo("APPROVED"));
    }

    private static ParadeStage approved() {
        ParadeStage parade = ParadeStage.ofFive();
        parade.approve("approver", 1, 1).statusCode(200);
        return parade;
    }

    private static String act(String delegation, String at) {
        return "{\"delegation\": \"%s\", \"at\": \"%s\"}".formatted(delegation, at);
    }

    private static String withReason(String delegation, String reason, String more) {
        return "{\"delegation\": \"%s\", \"at\": \"2024-07-26T17:30:05Z\", \"reason\": \"%s\"%s}"
                .formatted(delegation, reason, more);
    }
}
