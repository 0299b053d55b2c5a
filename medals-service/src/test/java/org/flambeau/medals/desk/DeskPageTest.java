package org.flambeau.medals.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class DeskPageTest {

    @Test
    void theDeskIsServedUnderBothAddresses() {
        given().get("/desk/").then().statusCode(200).body(containsString("desk.js"));
        given().redirects()
                .follow(false)
                .get("/desk?event=RUN")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/desk/?event=RUN"));
    }

    @Test
    void pagesMayLoadOnlyTheirOwnAndStandInNoFrameOfOthers() {
        for (String page : new String[] {"/desk/", "/desk/desk.js", "/ui/flambeau.css"})
            given().get(page)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", startsWith("default-src 'self'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Cache-Control", equalTo("no-cache"));
        given().get("/games").then().header("Content-Security-Policy", startsWith("default-src 'none'"));
    }
}
