package org.flambeau.ceremony.victory;

import static org.awaitility.Awaitility.await;
import static org.flambeau.ceremony.Stage.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.ceremony.Stage;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.testing.TopicReader;
import org.flambeau.testing.TopicWriter;
import org.hamcrest.Matcher;

/** One event of a Games of its own, as the results desk tells of it on the real topic and the production acts on it. */
final class Desk {

    static final String EVENT = "ARCWINDIVID";
    static final String CEREMONY = "victory-arcwindivid";

    final Stage stage = Stage.ofNewGames();

    /** The ceremony that the first sheet is linked with once it is accepted. */
    CeremonyKey key() {
        return new CeremonyKey(stage.games, CEREMONY);
    }

    /** @param medals "GOLD KOR Lim", one for each medal */
    void podium(long version, PodiumStatus status, String... medals) {
        podium(version, version, status, medals);
    }

    void podium(long version, long tableVersion, PodiumStatus status, String... medals) {
        List<PlacedMedal> placed = new ArrayList<>();
        for (String medal : medals) placed.add(placed(medal.split(" ")));
        PodiumChanged changed = new PodiumChanged(
                stage.games,
                new EventDescription(
                        EVENT,
                        Map.of("en", "Women's Individual", "fr", "Individuel femmes"),
                        "ARC",
                        Map.of("en", "Archery", "fr", "Tir à l'arc"),
                        Category.W,
                        1,
                        null,
                        null),
                version,
                status,
                null,
                Instant.parse("2024-08-03T13:00:00Z"),
                Instant.parse("2024-08-03T13:00:00Z").plusSeconds(version),
                placed,
                List.of(),
                null,
                null,
                List.of(),
                new TableChange(
                        tableVersion,
                        Instant.parse("2024-08-03T13:00:00Z"),
                        new EventProgress(329, 1),
                        List.of(),
                        List.of(),
                        List.of()));
        try {
            TopicWriter.event(
                    Topics.MEDALS,
                    stage.games,
                    EventTypes.PODIUM_CHANGED,
                    Aggregates.podium(stage.games, EVENT),
                    version,
                    EventJson.mapper().writeValueAsBytes(changed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlacedMedal placed(String[] words) {
        return new PlacedMedal(
                MedalColour.valueOf(words[0]),
                words[1],
                Map.of("en", words[1] + " team", "fr", "équipe " + words[1]),
                Instant.parse("2024-08-03T13:00:00Z"),
                LocalDate.of(2024, 8, 3),
                new Competitor(CompetitorKind.ATHLETE, "C-" + words[2], words[2], List.of()));
    }

    void emblems(String ifMatch, String flagOfKorea) {
        as("producer")
                .header(ifMatch == null ? "If-None-Match" : "If-Match", ifMatch == null ? "*" : ifMatch)
                .body("""
                        {"hostLanguage": "fr", "items": [
                          {"organisation": "KOR", "country": "KR", "flag": "%s", "anthem": "KOR", "anthemTitle": "Aegukga"},
                          {"organisation": "FRA", "country": "FR", "flag": "FR", "anthem": "FRA", "anthemTitle": "La Marseillaise"}]}""".formatted(flagOfKorea))
                .put("/games/" + stage.games + "/emblems")
                .then()
                .statusCode(ifMatch == null ? 201 : 200);
    }

    ValidatableResponse sheet() {
        return as("production").get(path("")).then();
    }

    /** The sheet, once the news has arrived. */
    ValidatableResponse sheetOnce(String field, Matcher<?> as) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var answer = as("production").get(path(""));
            return answer.statusCode() == 200 && as.matches(answer.path(field));
        });
        return sheet();
    }

    String tag() {
        return sheet().extract().header("ETag");
    }

    ValidatableResponse arrange(String tag, String body) {
        return as("producer").header("If-Match", tag).body(body).put(path("")).then();
    }

    ValidatableResponse accept(String tag, String key) {
        return as("producer")
                .header("If-Match", tag)
                .header("Idempotency-Key", stage.games + " " + key)
                .post(path("/acceptance"))
                .then();
    }

    ValidatableResponse standBy() {
        return as("caller").post(path("/standby")).then();
    }

    /** Calls the show of the linked ceremony from its first segment to its end. */
    void call(String... segments) {
        goOnAir();
        command("{\"command\": \"START\", \"expects\": {\"take\": 0}}");
        for (int take = 1; take <= segments.length; take++)
            command("{\"command\": \"NEXT\", \"expects\": {\"segment\": \"%s\", \"take\": %d}}"
                    .formatted(segments[take - 1], take));
    }

    /** Approved by a second person, and called as fast as a test calls. */
    private void goOnAir() {
        String ceremony = "/games/" + stage.games + "/ceremonies/" + CEREMONY;
        String facts = as("producer").get(ceremony).asString();
        as("producer")
                .header("If-Match", as("producer").get(ceremony).header("ETag"))
                .body(facts.replace("PT1S", "PT0S"))
                .put(ceremony)
                .then()
                .statusCode(200);
        as("approver")
                .header(
                        "If-Match",
                        as("approver").get(ceremony + "/running-order").header("ETag"))
                .post(ceremony + "/running-order/approval")
                .then()
                .statusCode(200);
    }

    private void command(String body) {
        as("caller")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/games/" + stage.games + "/ceremonies/" + CEREMONY + "/commands")
                .then()
                .statusCode(200);
    }

    /** What the public topic tells of the linked ceremony. */
    List<TopicReader.Found> told(int atLeast) {
        return TopicReader.of(Topics.CEREMONIES)
                .withKey(stage.games + "/" + CEREMONY)
                .await(atLeast, Duration.ofSeconds(30));
    }

    String path(String rest) {
        return "/games/" + stage.games + "/victory-ceremonies/" + EVENT + rest;
    }
}
