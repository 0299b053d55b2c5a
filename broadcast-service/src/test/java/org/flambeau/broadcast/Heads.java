package org.flambeau.broadcast;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

/** How far feeds have come. */
public final class Heads {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Heads() {}

    public static void awaitHead(String games, int head) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> when().get("/games/" + games + "/snapshot").then().body("at", equalTo(head)));
    }
}
