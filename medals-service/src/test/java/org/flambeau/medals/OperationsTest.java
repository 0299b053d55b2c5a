package org.flambeau.medals;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** What a platform engineer asks of the service. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class OperationsTest {

    @Test
    void theServiceSaysThatItIsWell() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void itsInterfaceIsDescribed() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Flambeau medals-service"))
                .body("paths", hasKey("/games/{games}/events/{event}/podium"));
    }

    @Test
    void itsOutboxIsMeasured() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("flambeau_outbox"));
    }

    @Test
    void onlyAnOperatorSeesTheMessaging() {
        given().get("/operator/messaging").then().statusCode(401);
        Desk.with("results-chief").get("/operator/messaging").then().statusCode(403);
        Desk.with("operator").get("/operator/messaging").then().statusCode(200);
    }
}
