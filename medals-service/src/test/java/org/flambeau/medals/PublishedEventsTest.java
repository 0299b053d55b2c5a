package org.flambeau.medals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.MedalChange.Change;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** What really reaches Kafka: every event of a rehearsal, in order, gapless, and as its JSON Schema says. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class PublishedEventsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void everyEventIsPublishedOnceInOrderAndAsItsSchemaSays() throws IOException {
        String games = newGames("REHEARSAL");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "AIN")))
                .then()
                .statusCode(201);
        change(
                        games,
                        "RUN",
                        "\"1\"",
                        body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "AIN")))
                .then()
                .statusCode(200);
        Map<String, Object> corrected = new HashMap<>(body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "FRA")));
        corrected.put("vacant", List.of(Map.of("medal", "BRONZE", "reason", "not awarded again")));
        corrected.put(
                "revision",
                Map.of("reason", "reinstated", "decidedBy", "Jury", "decidedAt", "2024-08-06T00:08:51+02:00"));
        change(games, "RUN", "\"2\"", corrected).then().statusCode(200);
        chief().post("/games/" + games + "/reset").then().statusCode(200);
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"))).then().statusCode(201);

        List<TopicReader.Found> events =
                TopicReader.of(Topics.MEDALS).withKey(games).await(12, SOON);

        String podium = "podium/" + games + "/RUN/";
        String first = "milestone/" + games + "/FIRST_OF_GAMES.";
        assertThat(events)
                .extracting(event -> event.headers().get(CloudEventHeaders.ID))
                .containsExactly(
                        "games/" + games + "/1",
                        "games/" + games + "/2",
                        podium + 1,
                        first + "KEN/1",
                        first + "NED/1",
                        podium + 2,
                        podium + 3,
                        first + "NED/2",
                        first + "FRA/1",
                        "games/" + games + "/3",
                        podium + 4,
                        first + "KEN/2");
        for (TopicReader.Found event : events)
            assertThat(errors(event.headers().get(CloudEventHeaders.TYPE), event.text()))
                    .isEmpty();
        assertThat(EventJson.mapper()
                        .readValue(events.get(0).value(), GamesChanged.class)
                        .totalEvents())
                .isZero();
        assertThat(EventJson.mapper()
                        .readValue(events.get(1).value(), GamesChanged.class)
                        .totalEvents())
                .isEqualTo(3);
        correctionTellsWhatItDid(EventJson.mapper().readValue(events.get(6).value(), PodiumChanged.class));
        PodiumChanged afterReset = EventJson.mapper().readValue(events.get(10).value(), PodiumChanged.class);
        assertThat(afterReset.previousStatus()).isNull();
        assertThat(afterReset.table().version()).isEqualTo(5);
    }

    @Test
    void theSchemasRefuseWhatTheyDoNotKnow() throws IOException {
        assertThat(errors(EventTypes.GAMES_RESET, "{\"games\":\"paris-2024\",\"version\":1,\"surprise\":true}"))
                .hasSize(4);
    }

    private static void correctionTellsWhatItDid(PodiumChanged correction) {
        assertThat(correction.changes())
                .extracting(change -> change.change() + " " + change.organisation())
                .containsExactly(Change.AWARDED + " FRA", Change.WITHDRAWN + " NED", Change.WITHDRAWN + " AIN");
        assertThat(correction.changes())
                .extracting(change -> change.organisationNames().get("en") + " " + change.kind() + change.members())
                .containsExactly("France ATHLETE[]", "Netherlands ATHLETE[]", "AIN ATHLETE[]");
        assertThat(correction.table().version()).isEqualTo(3);
        assertThat(correction.table().lines())
                .extracting(line -> line.organisation())
                .containsExactly("FRA");
        assertThat(correction.table().removed()).containsExactly("AIN", "NED");
        assertThat(correction.table().events().finished()).isEqualTo(1);
        assertThat(correction.revision().reason()).isEqualTo("reinstated");
    }

    private static List<String> errors(String type, String json) throws IOException {
        try (InputStream file = EventTypes.class.getResourceAsStream(EventTypes.schemaOf(type))) {
            JsonNode text = EventJson.mapper().readTree(file);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text.toString(), InputFormat.JSON);
            return schema
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
