package org.flambeau.ceremony.parade;

import static io.restassured.RestAssured.given;
import static org.flambeau.ceremony.Stage.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.flambeau.ceremony.Stage;

/** A Games of its own with a ceremony, and a parade as people act on it over HTTP. */
final class ParadeStage {

    static final String START = "2024-07-26T17:30:00Z";

    final Stage stage = Stage.ofNewGames();

    private ParadeStage() {
        stage.createCeremony();
    }

    /** Five delegations, of which France is the host, and an open parade in French. */
    static ParadeStage ofFive() {
        ParadeStage parade = new ParadeStage();
        parade.putDelegations(null, five()).statusCode(201);
        parade.put(null, settings("")).statusCode(201);
        return parade;
    }

    static ParadeStage withoutAnything() {
        return new ParadeStage();
    }

    static String five() {
        return "["
                + String.join(
                        ",",
                        delegation("FRA", "France", "France", ""),
                        delegation("KOR", "République de Corée", "Republic of Korea", """
                                , "sortKeys": {"fr": {"key": "Corée", "reason": "its noun", "approvedBy": "desk"}}"""),
                        delegation("PRK", "RPD de Corée", "DPR Korea", ""),
                        delegation("GRE", "Grèce", "Greece", ""),
                        delegation("ALB", "Albanie", "Albania", ""))
                + "]";
    }

    /** @param more fields, each with a comma before it */
    static String delegation(String code, String french, String english, String more) {
        return """
                {"organisation": "%s", "names": {"fr": {"name": "%s", "confirmed": true}, "en": {"name": "%s", "confirmed": true}}%s}""".formatted(code, french, english, more);
    }

    static String settings(String more) {
        return """
                {"ruleSet": "olympic", "language": "fr", "languages": ["fr", "en"], "host": "FRA", "plannedStart": "%s", "publicOrder": true%s}""".formatted(START, more);
    }

    ValidatableResponse putDelegations(String version, String body) {
        return conditional("producer", version)
                .body(body)
                .put("/games/" + stage.games + "/delegations")
                .then();
    }

    ValidatableResponse put(String version, String body) {
        return conditional("producer", version)
                .body(body)
                .put(stage.path("/parade"))
                .then();
    }

    ValidatableResponse approve(String role, int version, int delegationsVersion) {
        return as(role).body("{\"version\": %d, \"delegationsVersion\": %d}".formatted(version, delegationsVersion))
                .post(stage.path("/parade/approval"))
                .then();
    }

    ValidatableResponse stepOff(String body) {
        return act("caller", "step-offs", body, UUID.randomUUID().toString());
    }

    ValidatableResponse withdraw(String body) {
        return act("producer", "withdrawals", body, UUID.randomUUID().toString());
    }

    ValidatableResponse act(String role, String address, String body, String key) {
        return as(role).header("Idempotency-Key", key)
                .body(body)
                .post(stage.path("/parade/" + address))
                .then();
    }

    ValidatableResponse read(String at) {
        return as("production").get(stage.path("/parade?at=" + at)).then();
    }

    ValidatableResponse publicList() {
        return given().get(stage.path("/parade?view=public")).then();
    }

    private static RequestSpecification conditional(String role, String version) {
        return version == null
                ? as(role).header("If-None-Match", "*")
                : as(role).header("If-Match", "\"" + version + "\"");
    }
}
