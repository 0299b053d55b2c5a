package org.flambeau.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** What really is on the topic holds to the published schema. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class EventSchemaTest {

    @Test
    void everyEventOfAWholeShowHoldsToItsSchema() throws IOException {
        Stage stage = Stage.withOrder(
                open("a", "A").replaceAll("}$", ", \"publicTimes\": true, \"location\": \"Stade de France\"}"),
                secret("s", "Surprise", "Artistic programme", "Star", "Roof", "PT3M"));
        stage.start().statusCode(200);
        stage.next("a", 1).statusCode(200);
        stage.next("s", 2).statusCode(200);
        stage.reset();

        for (TopicReader.Found event : stage.events(6))
            assertThat(schema().validate(event.text(), InputFormat.JSON))
                    .as(event.text())
                    .isEmpty();
    }

    @Test
    void anEditOnceTheShowHasBegunIsAnAmendment() throws IOException {
        Stage stage = Stage.withOrder(open("a", "A"), open("b", "B"));
        stage.start().statusCode(200);

        stage.putOrder("1", open("a", "A"), open("b", "Renamed")).statusCode(200);
        rename(stage, "1", "During the show");
        stage.next("a", 1).statusCode(200);
        stage.next("b", 2).statusCode(200);
        rename(stage, "2", "After the show");

        List<TopicReader.Found> events = stage.events(8);
        assertThat(events)
                .extracting(event -> EventJson.mapper()
                        .readTree(event.text())
                        .path("occurrence")
                        .textValue())
                .containsExactly(
                        "PLANNED",
                        "PLANNED",
                        "STARTED",
                        "AMENDED",
                        "AMENDED",
                        "SEGMENT_STARTED",
                        "FINISHED",
                        "AMENDED");
        for (TopicReader.Found event : events)
            assertThat(schema().validate(event.text(), InputFormat.JSON))
                    .as(event.text())
                    .isEmpty();
    }

    private static void rename(Stage stage, String version, String name) {
        Stage.as("producer")
                .header("If-Match", "\"" + version + "\"")
                .body(Stage.facts(Stage.OPENING).replace("Closing ceremony", name))
                .put(stage.path(""))
                .then()
                .statusCode(200);
    }

    private static Schema schema() throws IOException {
        try (InputStream file =
                EventTypes.class.getResourceAsStream(EventTypes.schemaOf(EventTypes.CEREMONY_CHANGED))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
