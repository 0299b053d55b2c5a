package org.flambeau.ceremony;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** What whoever runs the service relies on. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class OperationsTest {

    @Test
    void theServiceSaysThatItIsReady() {
        given().get("/q/health/ready").then().statusCode(200).body(containsString("UP"));
    }

    @Test
    void theAddressesAreDescribed() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/games/{games}/ceremonies/{ceremony}/running-order"));
    }

    @Test
    void theOutboxIsMeasured() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("outbox"));
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        Stage.as("producer")
                .body("x".repeat(2_000_000))
                .put("/games/any/ceremonies/closing")
                .then()
                .statusCode(413);
    }
}
