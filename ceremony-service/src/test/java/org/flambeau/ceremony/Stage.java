package org.flambeau.ceremony;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.testing.Tokens;
import org.flambeau.testing.TopicReader;
import org.flambeau.testing.TopicWriter;

/** One Games of its own with a ceremony, as tests act on it from outside: over HTTP and the real topics. */
public final class Stage {

    public static final String OPENING = "2024-08-11T19:00:00Z";

    public final String games;
    private final String ceremony = "closing";
    private long gamesVersion;

    private Stage(String games) {
        this.games = games;
    }

    /** A Games that the service has just learned of. */
    public static Stage ofNewGames() {
        Stage stage = new Stage("games-" + UUID.randomUUID());
        stage.tell(
                EventTypes.GAMES_CHANGED,
                new GamesChanged(
                        stage.games,
                        1,
                        Instant.parse(OPENING),
                        Purpose.REHEARSAL,
                        Map.of("en", "Test Games"),
                        "FRA",
                        "Europe/Paris",
                        LocalDate.of(2024, 7, 24),
                        LocalDate.of(2024, 8, 11),
                        LocalTime.of(4, 0),
                        329));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/games/{g}/ceremonies", stage.games).statusCode() == 200);
        return stage;
    }

    /** A Games with a ceremony that has this running order, approved when it has segments. */
    public static Stage withOrder(String... segments) {
        Stage stage = withDraft(segments);
        if (segments.length > 0) stage.approve("1").statusCode(200);
        return stage;
    }

    /** A Games with a ceremony that has this running order, which nobody has approved. */
    public static Stage withDraft(String... segments) {
        return of(facts(OPENING), segments);
    }

    /** The same for a closing ceremony, which is held against the closing rule book. */
    public static Stage withClosing(String... segments) {
        return of(closing(OPENING), segments);
    }

    private static Stage of(String facts, String... segments) {
        Stage stage = ofNewGames();
        stage.createCeremony(facts);
        as("producer")
                .header("If-None-Match", "*")
                .body(order(segments))
                .put(stage.path("/running-order"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        return stage;
    }

    public void createCeremony() {
        createCeremony(facts(OPENING));
    }

    private void createCeremony(String facts) {
        as("producer")
                .header("If-None-Match", "*")
                .body(facts)
                .put(path(""))
                .then()
                .statusCode(201);
    }

    public static String facts(String plannedStart) {
        return """
                {"names": {"en": "Closing ceremony"}, "plannedStart": "%s", "kind": "OTHER", "minimumInterval": "PT0S"}""".formatted(plannedStart);
    }

    /** Facts of a closing ceremony. */
    public static String closing(String plannedStart) {
        return facts(plannedStart).replace("OTHER", "CLOSING");
    }

    /** Begins the first run, for the crew alone. */
    public ValidatableResponse rehearse() {
        return say("START", null, 0, "\"mode\": \"REHEARSAL\"");
    }

    /** An open segment that follows and lasts five minutes. */
    public static String open(String code, String title) {
        return """
                {"code": "%s", "title": "%s", "end": {"rule": "DURATION", "duration": "PT5M"}}""".formatted(code, title);
    }

    /** A secret segment with words of its own that nobody may see. */
    public static String secret(
            String code, String title, String publicTitle, String person, String place, String length) {
        return """
                {"code": "%s", "title": "%s", "publicTitle": "%s", "people": ["%s"], "location": "%s",
                 "end": {"rule": "DURATION", "duration": "%s"}, "secretUntilLive": true}""".formatted(code, title, publicTitle, person, place, length);
    }

    public ValidatableResponse putOrder(String version, String... segments) {
        return putBody(version, order(segments));
    }

    private static String order(String... segments) {
        return "{\"segments\": [" + String.join(",", segments) + "]}";
    }

    public ValidatableResponse putBody(String version, String body) {
        return as("producer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path("/running-order"))
                .then();
    }

    /** A second person approves that version of the running order. */
    public ValidatableResponse approve(String version) {
        return as("approver")
                .header("If-Match", "\"" + version + "\"")
                .post(path("/running-order/approval"))
                .then();
    }

    /** A command with more than what it expects, such as {@code "segment": "b"}. */
    public ValidatableResponse say(String command, String live, int take, String... more) {
        String expects = live == null
                ? "{\"take\": %d}".formatted(take)
                : "{\"segment\": \"%s\", \"take\": %d}".formatted(live, take);
        String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
        return command(
                "{\"command\": \"%s\", \"expects\": %s%s}".formatted(command, expects, rest),
                UUID.randomUUID().toString());
    }

    public ValidatableResponse start() {
        return command(
                "{\"command\": \"START\", \"expects\": {\"take\": 0}}",
                UUID.randomUUID().toString());
    }

    public ValidatableResponse next(String segment, int take) {
        return command(
                "{\"command\": \"NEXT\", \"expects\": {\"segment\": \"%s\", \"take\": %d}}".formatted(segment, take),
                UUID.randomUUID().toString());
    }

    public ValidatableResponse command(String body, String key) {
        return as("caller")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path("/commands"))
                .then();
    }

    public ValidatableResponse publicView() {
        return given().get(path("/running-order?view=public")).then();
    }

    public ValidatableResponse read(String role, String rest) {
        return as(role).get(path(rest)).then();
    }

    /** The rehearsal is reset, as medals-service tells it. */
    public void reset() {
        tell(EventTypes.GAMES_RESET, new GamesReset(games, gamesVersion + 1, Instant.parse(OPENING), 7, 329));
    }

    /** The public events of the ceremony so far, once there are so many. */
    public List<TopicReader.Found> events(int atLeast) {
        return TopicReader.of(Topics.CEREMONIES).withKey(games + "/" + ceremony).await(atLeast, Duration.ofSeconds(30));
    }

    public String path(String rest) {
        return "/games/" + games + "/ceremonies/" + ceremony + rest;
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private void tell(String type, Object data) {
        gamesVersion++;
        try {
            TopicWriter.event(
                    Topics.MEDALS,
                    games,
                    type,
                    Aggregates.games(games),
                    gamesVersion,
                    EventJson.mapper().writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
