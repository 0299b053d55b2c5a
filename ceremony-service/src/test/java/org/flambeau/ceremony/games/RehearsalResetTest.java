package org.flambeau.ceremony.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RehearsalResetTest {

    @Test
    void aResetPutsACeremonyBackBeforeItsStartAndKeepsWhatWasRun() {
        Stage stage =
                Stage.withOrder(secret("s", "Surprise", "Artistic programme", "Zazie", "Roof", "PT3M"), open("b", "B"));
        stage.start().statusCode(200).body("run", equalTo(1));
        stage.next("s", 1).statusCode(200);
        stage.next("b", 2).statusCode(200);

        stage.reset();

        List<TopicReader.Found> events = stage.events(6);
        assertThat(events.get(5).text())
                .contains("\"occurrence\":\"RESET\"", "\"version\":6", "\"state\":\"PLANNED\"", "Artistic programme")
                .doesNotContain("Surprise", "Zazie", "Roof", "startedAt", "finishedAt");
        stage.read("caller", "/timing")
                .body("state", equalTo("NOT_STARTED"))
                .body("run", equalTo(2))
                .body("take", equalTo(0));
        stage.read("caller", "/as-run").body("run", equalTo(2)).body("items", hasSize(0));
        stage.read("caller", "/as-run?run=1").body("items.command", contains("START", "NEXT", "NEXT"));
        stage.start().statusCode(200).body("run", equalTo(2)).body("take", equalTo(1));
    }
}
