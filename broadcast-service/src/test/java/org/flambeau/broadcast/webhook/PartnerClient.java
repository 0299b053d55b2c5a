package org.flambeau.broadcast.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.flambeau.testing.Tokens;

/** A partner at the API, in one Games. */
final class PartnerClient {

    private final String name;
    private final String games;

    PartnerClient(String name, String games) {
        this.name = name;
        this.games = games;
    }

    /** An endpoint as it was made. */
    record Made(String id, String secret) {}

    RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of(roles)).contentType("application/json");
    }

    RequestSpecification asPartner() {
        return as("partner-" + name, "partner");
    }

    String path(String rest) {
        return "/games/" + games + "/webhooks" + rest;
    }

    ValidatableResponse post(String rest, String body) {
        return post(rest, body, UUID.randomUUID().toString());
    }

    ValidatableResponse post(String rest, String body, String key) {
        return asPartner()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path(rest))
                .then();
    }

    ValidatableResponse get(String rest) {
        return asPartner().get(path(rest)).then();
    }

    ValidatableResponse put(String id, String tag, String body) {
        return asPartner()
                .header("If-Match", tag)
                .body(body)
                .put(path("/" + id))
                .then();
    }

    /** An endpoint of these interests, as JSON. */
    Made make(String url, String interests) {
        JsonPath made = post("", body(url, interests)).statusCode(201).extract().jsonPath();
        return new Made(made.getString("id"), made.getString("secret"));
    }

    static String body(String url, String interests) {
        return "{\"url\": \"%s\", \"interests\": %s}".formatted(url, interests);
    }

    JsonPath deliveries(Made endpoint) {
        return get("/" + endpoint.id() + "/deliveries")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> states(Made endpoint) {
        return deliveries(endpoint).getList("items.state");
    }

    int failures(Made endpoint) {
        return deliveries(endpoint).getInt("queue.failures");
    }
}
