package org.flambeau.ceremony.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.flambeau.ceremony.Stage;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** The production topic where it is switched on. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
@TestProfile(ProductionTopicTest.SwitchedOn.class)
class ProductionTopicTest {

    public static class SwitchedOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flambeau.production.topic", "true");
        }
    }

    private static final String[] ORDER = {
        open("a", "Opening of the gates"),
        secret("zzrope", "Qtitle-one", "Artistic programme", "Qperson-one", "Qplace-one", "PT7M")
    };

    @Test
    void everyChangeIsOnTheProductionTopicWholeAndTheSecretsAreNowhereElse() throws IOException {
        Stage stage = Stage.withOrder(ORDER);
        stage.start().statusCode(200);
        stage.say("ADD_TIME", "a", 1, "\"duration\": \"PT1M\"").statusCode(200);
        stage.say("STANDBY", "a", 1, "\"segment\": \"zzrope\"").statusCode(200);

        // The ceremony, its running order, the approval, and three commands.
        List<TopicReader.Found> events = production(stage, 6);
        assertThat(events).hasSize(6);
        for (TopicReader.Found event : events) {
            assertThat(event.headers()).containsEntry("ce_type", EventTypes.PRODUCTION_CHANGED);
            assertThat(schema().validate(event.text(), InputFormat.JSON))
                    .as(event.text())
                    .isEmpty();
        }
        assertThat(events.stream().map(event -> json(event).path("version").asLong()))
                .isEqualTo(LongStream.rangeClosed(1, 6).boxed().toList());
        JsonNode last = json(events.get(5));
        assertThat(last.path("live").asText()).isEqualTo("a");
        assertThat(last.path("standby").asText()).isEqualTo("zzrope");
        assertThat(last.path("segments").findValuesAsText("title"))
                .containsExactly("Opening of the gates", "Qtitle-one");
        assertThat(last.path("segments").path(1).path("people").path(0).asText())
                .isEqualTo("Qperson-one");
        assertThat(Duration.between(expectedEnd(events.get(3)), expectedEnd(events.get(4))))
                .isEqualTo(Duration.ofMinutes(1));
        for (TopicReader.Found event : stage.events(3)) {
            assertThat(event.headers()).containsEntry("ce_type", EventTypes.CEREMONY_CHANGED);
            assertThat(event.text()).doesNotContain("Qtitle", "Qperson", "Qplace", "zzrope", "standby");
        }
        assertThat(stage.events(3)).as("the public is told no more often").hasSize(3);
    }

    @Test
    void aRehearsalIsOnTheProductionTopicAndOnNoOther() {
        Stage stage = Stage.withDraft(ORDER);
        stage.rehearse().statusCode(200);

        List<TopicReader.Found> events = production(stage, 3);

        assertThat(json(events.get(2)).path("mode").asText()).isEqualTo("REHEARSAL");
        assertThat(stage.events(2)).hasSize(2);
    }

    private static List<TopicReader.Found> production(Stage stage, int atLeast) {
        return TopicReader.of(Topics.CEREMONIES_PRODUCTION)
                .withKey(stage.games + "/closing")
                .await(atLeast, Duration.ofSeconds(30));
    }

    private static Instant expectedEnd(TopicReader.Found event) {
        return Instant.parse(json(event).path("expectedEnd").asText());
    }

    private static JsonNode json(TopicReader.Found event) {
        try {
            return EventJson.mapper().readTree(event.value());
        } catch (IOException e) {
            throw new IllegalStateException(event.text(), e);
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream file =
                EventTypes.class.getResourceAsStream(EventTypes.schemaOf(EventTypes.PRODUCTION_CHANGED))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
