package org.flambeau.broadcast;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flambeau.http.Roles;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What operators are told of the feed and its delivery. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class StatusTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    String root;

    @Inject
    DataSource database;

    @Test
    void onlyAnOperatorIsToldHowItStands() {
        when().get("/operator/status").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Roles.PARTNER))
                .get("/operator/status")
                .then()
                .statusCode(403);
        status().statusCode(200).header("Cache-Control", "no-store").body("webhooks.endpoints", hasKey("failing"));
    }

    @Test
    void theReplicaThatAnswersTellsItsHeadsItsFollowersAndTheLagOfEachLoop() throws Exception {
        send(Fixtures.games("status"));
        awaitHead("status", 1);

        try (LiveClient follower = new LiveClient(root + "games/status/live")) {
            follower.next("open");
            await().atMost(SOON).untilAsserted(() -> {
                JsonPath told =
                        status().body("heads.status", equalTo(1)).extract().jsonPath();
                String own = "replicas.find { it.id == '" + told.getString("replica") + "' }.";
                assertThat(told.<String, Integer>getMap(own + "state.heads")).containsEntry("status", 1);
                assertThat(told.<Integer>get(own + "state.subscribers")).isPositive();
                assertThat(told.<Integer>get(own + "state.topicBehind")).isZero();
                assertThat(told.<Boolean>get(own + "silent")).isFalse();
                assertThat(told.<Number>getList(own + "state.loops"))
                        .isNotEmpty()
                        .allSatisfy(lag -> assertThat(lag.doubleValue()).isNotNegative());
            });
        }
        when().get("/q/metrics")
                .then()
                .body(containsString("flambeau_live_loop_lag_seconds{loop=\"0\""))
                .body(containsString("flambeau_live_resyncs_total"))
                .body(containsString("flambeau_live_rejected_total"))
                .body(containsString("flambeau_feed_topic_behind"));
    }

    @Test
    void everyMeasureThatAnAlertLooksAtIsThere() throws Exception {
        String measures = when().get("/q/metrics").then().extract().asString();
        String rules = Files.readString(Path.of("../deploy/prometheus/broadcast.rules.yml"));

        List<String> asked = Pattern.compile("flambeau_[a-z_]+")
                .matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(asked).hasSizeGreaterThan(5).allSatisfy(measure -> assertThat(measures)
                .containsPattern("(?m)^" + measure + "[{ ]"));
    }

    @Test
    void aReplicaThatWasKilledIsToldAsSilentAndForgottenAfterTenMinutes() throws Exception {
        lastSeen("gone", "1 minute");
        lastSeen("forgotten", "11 minutes");

        await().atMost(SOON)
                .untilAsserted(() -> status().body("replicas.find { it.id == 'gone' }.silent", equalTo(true))
                        .body("replicas.find { it.id == 'gone' }.seenSecondsAgo", greaterThan(50f))
                        .body("replicas.id", not(hasItem("forgotten"))));
    }

    @Test
    void thePageOfOperatorsIsServedAndAsksNobodyElse() {
        String page = when().get("/status/").then().statusCode(200).extract().asString();
        assertThat(page).contains("/status/status.js").doesNotContain("http");
        for (String part : List.of("status.js", "tables.js", "status.css"))
            when().get("/status/" + part)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .header("Content-Security-Policy", containsString("default-src 'self'"));
    }

    private void lastSeen(String replica, String ago) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into replica (id, address, started_at, seen_at, state)
                    values ('%s', 'elsewhere:8080', now(), now() - interval '%s',
                      '{"heads": {}, "subscribers": 0, "deliveries": 0, "conflated": 0, "resyncs": 0, "rejected": 0,
                        "loops": []}')""".formatted(replica, ago));
        }
    }

    private static ValidatableResponse status() {
        return given().auth()
                .oauth2(Tokens.of(Roles.OPERATOR))
                .get("/operator/status")
                .then();
    }
}
