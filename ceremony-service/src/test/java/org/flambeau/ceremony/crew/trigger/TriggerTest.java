package org.flambeau.ceremony.crew.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flambeau.ceremony.Stage;
import org.flambeau.ceremony.calling.CueCalled;
import org.flambeau.ceremony.calling.SegmentTaken;
import org.flambeau.ceremony.calling.Step;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** Triggers as a producer makes them and as a bridge meets them. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
@QuarkusTestResource(PrivateBridges.class)
class TriggerTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant AT = Instant.parse("2024-08-11T19:03:00Z");

    @Inject
    Event<CueCalled> cues;

    @Inject
    Event<SegmentTaken> segments;

    @Inject
    EntityManager entities;

    @Test
    void aCueIsPostedToItsBridgeSignedAndNoOtherStepIs() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        try (Bridge bridge = Bridge.answering(204)) {
            String secret = put(stage, "fire", cue("torch", "GO", bridge.url()))
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .extract()
                    .path("secret");

            call(stage, "torch", Step.WARN);
            call(stage, "smoke", Step.GO);
            call(stage, "torch", Step.GO);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(states(stage, "fire")).containsExactly("DELIVERED"));
            assertThat(ids(bridge)).hasSize(1);
            Bridge.Told told = bridge.told.get(0);
            new Webhook(secret).verify(told.body(), told.headers());
            assertThatThrownBy(() -> new Webhook(secret).verify(told.body() + " ", told.headers()))
                    .isInstanceOf(WebhookVerificationException.class);
            JsonPath message = new JsonPath(told.body());
            assertThat(message.getString("type")).isEqualTo("cue.called");
            assertThat(message.getString("timestamp")).isEqualTo("2024-08-11T19:03:00Z");
            assertThat(message.<Map<String, Object>>get("data"))
                    .isEqualTo(Map.of(
                            "games", stage.games,
                            "ceremony", "closing",
                            "trigger", "fire",
                            "run", 3,
                            "take", 7,
                            "segment", "a",
                            "cue", "torch",
                            "step", "GO"));
            deliveries(stage, "fire").body("items[0].messageId", equalTo(told.header("Webhook-id")));
            assertThat(answered(stage, "fire")).containsExactly(204);
        }
    }

    @Test
    void theStartOfASegmentPullsTheTriggersOfThatSegment() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        try (Bridge bridge = Bridge.answering(200)) {
            put(stage, "doors", "{\"segment\": \"b\", \"url\": \"%s\"}".formatted(bridge.url()))
                    .statusCode(201);

            QuarkusTransaction.requiringNew().run(() -> {
                segments.fire(new SegmentTaken(key(stage), 1, 1, "a", AT));
                segments.fire(new SegmentTaken(key(stage), 1, 2, "b", AT));
            });

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(states(stage, "doors")).containsExactly("DELIVERED"));
            assertThat(new JsonPath(bridge.told.get(0).body()).getString("type"))
                    .isEqualTo("segment.taken");
            assertThat(new JsonPath(bridge.told.get(0).body()).getInt("data.take"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aCommandThatIsTakenBackPullsNothing() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        try (Bridge bridge = Bridge.answering(204)) {
            put(stage, "fire", cue("torch", "GO", bridge.url())).statusCode(201);

            QuarkusTransaction.begin();
            cues.fire(called(stage, "torch", Step.GO, 1));
            QuarkusTransaction.rollback();
            QuarkusTransaction.requiringNew().run(() -> cues.fire(called(stage, "torch", Step.GO, 2)));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(states(stage, "fire")).containsExactly("DELIVERED"));
            assertThat(ids(bridge)).hasSize(1);
            assertThat(new JsonPath(bridge.told.get(0).body()).getInt("data.take"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aBridgeThatFailsIsAskedAgainUnderTheSameId() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        try (Bridge bridge = Bridge.answering(503, 500)) {
            put(stage, "fire", cue("torch", "STANDBY", bridge.url())).statusCode(201);

            call(stage, "torch", Step.STANDBY);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(states(stage, "fire")).containsExactly("DELIVERED"));
            assertThat(ids(bridge)).hasSize(1);
            assertThat(bridge.told).hasSizeGreaterThanOrEqualTo(3);
            assertThat(List.of(503, 500, 204)).containsSubsequence(answered(stage, "fire"));
        }
    }

    @Test
    void aCallWhoseTimeHasPassedIsNeverSent() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        try (Bridge bridge = Bridge.answering(204)) {
            put(stage, "fire", cue("torch", "GO", bridge.url())).statusCode(201);

            QuarkusTransaction.requiringNew().run(() -> {
                cues.fire(called(stage, "torch", Step.GO, 1));
                entities.createNativeQuery("update trigger_delivery set use_by = clock_timestamp()"
                                + " where payload like '%" + stage.games + "%'")
                        .executeUpdate();
            });

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(states(stage, "fire")).containsExactly("EXPIRED"));
            assertThat(bridge.told).isEmpty();
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        try (Bridge elsewhere = Bridge.answering();
                Bridge bridge = Bridge.answering(307).with("Location", elsewhere.url())) {
            put(stage, "fire", cue("torch", "GO", bridge.url())).statusCode(201);

            call(stage, "torch", Step.GO);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(states(stage, "fire")).containsExactly("DELIVERED"));
            assertThat(bridge.told).hasSizeGreaterThanOrEqualTo(2);
            assertThat(List.of(307, 204)).containsSubsequence(answered(stage, "fire"));
            assertThat(elsewhere.told).isEmpty();
        }
    }

    @Test
    void aSilentBridgeCostsItsDeadlineAndKeepsNoOtherFromItsCue() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Bridge bridge = Bridge.answering(204)) {
            put(stage, "dead", cue("torch", "GO", "http://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .statusCode(201);
            put(stage, "fire", cue("torch", "GO", bridge.url())).statusCode(201);

            call(stage, "torch", Step.GO);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(states(stage, "fire")).containsExactly("DELIVERED"));
            await().atMost(SOON).untilAsserted(() -> deliveries(stage, "dead")
                    .body("items[0].attempts[0].failure", containsString("2000 ms")));
        }
    }

    @Test
    void theSecretIsToldOnceAndAChangeKeepsIt() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        put(stage, "fire", cue("torch", "GO", "http://127.0.0.1:9/"))
                .statusCode(201)
                .body("secret", containsString("whsec_"));

        stage.read("production", "/triggers/fire")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("secret", nullValue());
        stage.read("caller", "/triggers").body("items", hasSize(1)).body("items[0].secret", nullValue());
        as("producer")
                .header("If-Match", "\"1\"")
                .body(cue("torch", "WARN", "http://127.0.0.1:9/"))
                .put(stage.path("/triggers/fire"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("secret", nullValue());
        as("producer")
                .header("If-Match", "\"1\"")
                .delete(stage.path("/triggers/fire"))
                .then()
                .statusCode(412);
        as("producer")
                .header("If-Match", "\"2\"")
                .delete(stage.path("/triggers/fire"))
                .then()
                .statusCode(204);
        stage.read("production", "/triggers/fire").statusCode(404);
    }

    @Test
    void triggersAgainstARuleAreRefused() {
        Stage stage = Stage.withOrder(open("a", "A"));

        put(stage, "x", cue("torch", "GO", "http://169.254.169.254/latest/"))
                .statusCode(422)
                .body("field", equalTo("url"));
        put(stage, "x", cue("torch", "GO", "http://[::ffff:169.254.169.254]/")).statusCode(422);
        put(stage, "x", cue("torch", "GO", "ftp://bridge/")).statusCode(422).body("field", equalTo("url"));
        put(stage, "x", cue("torch", "GO", "http://user:pass@bridge/"))
                .statusCode(422)
                .body("field", equalTo("url"));
        put(stage, "x", "{\"cue\": \"torch\", \"url\": \"http://bridge/\"}")
                .statusCode(422)
                .body("field", equalTo("step"));
        put(stage, "x", "{\"url\": \"http://bridge/\"}").statusCode(422).body("field", equalTo("segment"));
        put(stage, "x", cue("torch", "LATER", "http://bridge/")).statusCode(400);
        as("caller")
                .header("If-None-Match", "*")
                .body("{}")
                .put(stage.path("/triggers/x"))
                .then()
                .statusCode(403);
        given().get(stage.path("/triggers")).then().statusCode(401);
        as("results").get(stage.path("/triggers")).then().statusCode(403);
    }

    private void call(Stage stage, String cue, Step step) {
        QuarkusTransaction.requiringNew().run(() -> cues.fire(called(stage, cue, step, 7)));
    }

    private static CueCalled called(Stage stage, String cue, Step step, int take) {
        return new CueCalled(key(stage), 3, take, "a", cue, step, AT);
    }

    private static CeremonyKey key(Stage stage) {
        return new CeremonyKey(stage.games, "closing");
    }

    private static String cue(String cue, String step, String url) {
        return "{\"cue\": \"%s\", \"step\": \"%s\", \"url\": \"%s\"}".formatted(cue, step, url);
    }

    private static ValidatableResponse put(Stage stage, String trigger, String body) {
        return as("producer")
                .header("If-None-Match", "*")
                .body(body)
                .put(stage.path("/triggers/" + trigger))
                .then();
    }

    private static ValidatableResponse deliveries(Stage stage, String trigger) {
        return stage.read("caller", "/triggers/" + trigger + "/deliveries").statusCode(200);
    }

    /** Of the calls that it got; one whose answer came too late is made again under its id. */
    private static List<String> ids(Bridge bridge) {
        return bridge.told.stream()
                .map(told -> told.header("Webhook-id"))
                .distinct()
                .toList();
    }

    /** Statuses of the attempts that were answered in time, which on a slow machine are not all. */
    private static List<Integer> answered(Stage stage, String trigger) {
        return deliveries(stage, trigger).extract().<List<Integer>>path("items[0].attempts.status").stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> states(Stage stage, String trigger) {
        return deliveries(stage, trigger).extract().path("items.state");
    }
}
