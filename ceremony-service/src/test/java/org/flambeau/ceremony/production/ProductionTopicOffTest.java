package org.flambeau.ceremony.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.open;
import static org.flambeau.ceremony.Stage.secret;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.ceremony.Stage;
import org.flambeau.contracts.Topics;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** The production topic as the service comes. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ProductionTopicOffTest {

    @Test
    void nothingIsWrittenToTheProductionTopicUnlessItIsSwitchedOn() {
        Stage stage = Stage.withOrder(
                open("a", "A"), secret("s", "The Star", "Artistic programme", "Somebody", "Roof", "PT3M"));
        stage.start().statusCode(200);
        stage.next("a", 1).statusCode(200);
        stage.next("s", 2).statusCode(200);

        // The relay sends in the order of the outbox: what was written before the last public event is there with it.
        assertThat(stage.events(5)).hasSize(5);
        assertThat(TopicReader.of(Topics.CEREMONIES_PRODUCTION)
                        .withKey(stage.games + "/closing")
                        .all())
                .isEmpty();
    }
}
