package org.flambeau.ceremony.production;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The production as a stream, as a screen reads it. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ProductionStreamTest {

    private static final int PLACES = 20;

    @TestHTTPResource
    URI server;

    @Inject
    DataSource database;

    @Test
    void theWholeStateComesAtOnceAndAgainWithEveryChange() throws Exception {
        Stage stage =
                Stage.withOrder(open("a", "A"), secret("s", "Phoenix", "Music", "Somebody", "Los Angeles", "PT90S"));
        try (FollowedShow screen = follow(stage, "production")) {
            soon().until(() -> screen.all("state").size() == 1);
            assertThat(screen.newestState().at("/state").asText()).isEqualTo("NOT_STARTED");
            assertThat(screen.newestState().at("/segments/1/title").asText()).isEqualTo("Phoenix");
            assertThat(screen.newestState().at("/plans/1/location").asText()).isEqualTo("Los Angeles");
            assertThat(screen.newestState().at("/plans/1/length").asText()).isEqualTo("PT1M30S");
            assertThat(screen.newestState().at("/orderVersion").asLong()).isEqualTo(1);
            assertThat(screen.newestState().at("/names/en").asText()).isEqualTo("Closing ceremony");

            stage.start().statusCode(200);

            soon().until(() -> screen.newestState().at("/live/segment").asText().equals("a"));
            assertThat(screen.newestState().at("/take").asInt()).isEqualTo(1);
            assertThat(screen.newestState().at("/limits/warning").asText()).isEqualTo("PT2M");
            stage.putOrder("1", open("a", "A"), open("b", "Finale")).statusCode(200);
            soon().until(() ->
                    screen.newestState().at("/segments/1/title").asText().equals("Finale"));
            assertThat(screen.all("state")).hasSize(3);
        }
    }

    @Test
    void itIsKeptByNobodyAndCollectedByNoProxyAndTellsTheServersTime() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        Instant before = Instant.now();
        try (FollowedShow screen = follow(stage, "caller")) {
            assertThat(screen.response().statusCode()).isEqualTo(200);
            assertThat(screen.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(screen.response().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(screen.response().headers().firstValue("X-Accel-Buffering"))
                    .hasValue("no");

            soon().until(() -> screen.all("heartbeat").size() >= 3);

            assertThat(Instant.parse(screen.all("heartbeat").get(2).at("/now").asText()))
                    .isBetween(before.minusMillis(1), Instant.now());
            assertThat(Instant.parse(screen.all("heartbeat").get(2).at("/seen").asText()))
                    .as("the ceremony is looked at again and again, without a change")
                    .isAfter(Instant.parse(screen.newestState().at("/at").asText()));
        }
    }

    @Test
    void aChangeThatAnotherReplicaMakesIsSeenInWhateverTableItIs() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        try (FollowedShow screen = follow(stage, "producer")) {
            soon().until(() -> screen.all("state").size() == 1);

            elsewhere(stage, "update ceremony set zone = 'Asia/Tokyo' where games = ?");
            soon().until(() -> screen.newestState().at("/zone").asText().equals("Asia/Tokyo"));
            elsewhere(
                    stage,
                    "with edited as (update ceremony set order_mark = gen_random_uuid() where games = ? returning id)"
                            + " update segment set title = 'Other' from edited where code = 'b' and ceremony_id ="
                            + " edited.id");

            soon().until(() ->
                    screen.newestState().at("/segments/1/title").asText().equals("Other"));
        }
    }

    @Test
    void whoMayNotReadTheProductionIsToldWhyInsteadOfAStream() {
        Stage stage = Stage.withOrder(open("a", "A"));

        given().get(stage.path("/live")).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.expired("caller"))
                .get(stage.path("/live"))
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        stage.read("results", "/live").statusCode(403).contentType("application/problem+json");
        Stage.as("caller")
                .get("/games/{g}/ceremonies/opening/live", stage.games)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("field", equalTo("ceremony"));
    }

    @Test
    void whenAllPlacesAreTakenOneIsToldWhenToComeBackAndAPlaceThatIsLeftIsFree() throws Exception {
        Stage stage = Stage.withOrder(open("a", "A"));
        List<FollowedShow> screens = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) screens.add(follow(stage, "production"));
            soon().until(() -> stage.read("production", "/live").extract().statusCode() == 503);

            stage.read("production", "/live")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
        } finally {
            for (FollowedShow screen : screens) screen.close();
        }
        soon().until(() -> {
            try (FollowedShow again = follow(stage, "production")) {
                return again.response().statusCode() == 200;
            }
        });
    }

    @Test
    void theServersTimeIsToldToTheProduction() {
        Stage stage = Stage.withOrder(open("a", "A"));
        Instant before = Instant.now();

        String now = stage.read("caller", "/time")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("now");

        assertThat(Instant.parse(now)).isBetween(before.minusMillis(1), Instant.now());
        given().get(stage.path("/time")).then().statusCode(401);
    }

    private FollowedShow follow(Stage stage, String role) throws Exception {
        return FollowedShow.open(server.resolve(stage.path("/live")), Tokens.of(role));
    }

    /** As another process does it: the ceremony is locked first, and nothing in this process hears of it. */
    private void elsewhere(Stage stage, String change) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (String statement : List.of("select 1 from ceremony where games = ? for no key update", change))
                try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                    prepared.setString(1, stage.games);
                    prepared.execute();
                }
            connection.commit();
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }
}
