package org.flambeau.broadcast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.flambeau.http.Roles;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who may follow, and how many. Tests have two places for the holder of a token. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class PlacesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    String root;

    @Test
    void theHolderOfATokenGetsNoMorePlacesThanOneMayHaveAndIsToldWhenToComeBack() throws Exception {
        String live = told("crowded");
        String[] partner = {"Authorization", "Bearer " + Tokens.of(Roles.PARTNER)};
        String[] sameHolder = {"Authorization", "Bearer " + Tokens.of(Roles.PARTNER)};

        try (LiveClient first = new LiveClient(live, partner)) {
            first.next("open");
            LiveClient second = new LiveClient(live, sameHolder);
            second.next("open");
            String pause = given().header(sameHolder[0], sameHolder[1])
                    .get(live)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("detail", containsString("holder of this token"))
                    .extract()
                    .header("Retry-After");
            assertThat(Integer.parseInt(pause)).isBetween(2, 15);
            try (LiveClient nobody = new LiveClient(live)) {
                nobody.next("open");
            }

            second.close();

            await("a place that is left is free").atMost(SOON).until(() -> takenIn(live, sameHolder));
        }
    }

    @Test
    void aPageOfAnotherSiteMayFollow() throws Exception {
        String site = "https://news.example";
        try (LiveClient page = new LiveClient(told("elsewhere"), "Origin", site)) {
            assertThat(page.header("Access-Control-Allow-Origin")).isIn("*", site);
            assertThat(page.header("Access-Control-Allow-Credentials"))
                    .as("no page may use who is signed in elsewhere")
                    .isIn(null, "false");
        }
    }

    private static boolean takenIn(String live, String... headers) throws Exception {
        try (LiveClient client = new LiveClient(live, headers)) {
            return "text/event-stream;charset=UTF-8".equals(client.header("Content-Type"));
        }
    }

    private String told(String games) {
        send(podium(games, MEDLEY, 1, athlete(GOLD, "1", "Leon MARCHAND", "FRA")));
        awaitHead(games, 1);
        return root + "games/" + games + "/live";
    }
}
