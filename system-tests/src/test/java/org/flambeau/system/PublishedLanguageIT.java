package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Http;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.Test;

/** What really stands on the topics is what games-contracts says. */
class PublishedLanguageIT {

    private final Map<String, Schema> schemas = new HashMap<>();

    @Test
    void everyEventOnEveryTopicIsValidByTheSchemaOfItsTypeAndTheProductionTopicIsEmpty() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        suite.enterGold("ATHW100M", "LCA", "Julien ALFRED");
        String servers = suite.suite().kafkaServers();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TopicContents.of(servers, Topics.NOTIFICATIONS).stream()
                        .anyMatch(entry -> entry.text().contains("Julien ALFRED")));

        JsonNode contract = Http.get(suite.addresses().broadcast() + "/asyncapi", Map.of())
                .orFail("the AsyncAPI document")
                .body()
                .path("channels");
        Set<String> types = new HashSet<>();
        for (String topic : List.of(Topics.MEDALS, Topics.CEREMONIES, Topics.NOTIFICATIONS, Topics.RESEND_REQUESTS)) {
            Set<String> ids = new HashSet<>();
            for (TopicContents.Entry entry : TopicContents.of(servers, topic)) {
                assertThat(schema(entry.type()).validate(entry.text(), InputFormat.JSON))
                        .as(entry.id())
                        .isEmpty();
                assertThat(contract.path(topic).path("messages").has(entry.type()))
                        .as(entry.type() + " on " + topic + " by the AsyncAPI document")
                        .isTrue();
                types.add(entry.type());
                ids.add(entry.id());
            }
            if (!topic.equals(Topics.RESEND_REQUESTS)) assertThat(ids).as(topic).isNotEmpty();
        }

        assertThat(types)
                .contains(
                        EventTypes.GAMES_CHANGED,
                        EventTypes.GAMES_RESET,
                        EventTypes.PODIUM_CHANGED,
                        EventTypes.MILESTONE_CHANGED,
                        EventTypes.CEREMONY_CHANGED,
                        EventTypes.NOTIFICATION_PUBLISHED);
        assertThat(TopicContents.of(servers, Topics.CEREMONIES_PRODUCTION)).isEmpty();
        for (String topic : List.of(Topics.MEDALS, Topics.CEREMONIES))
            assertThat(TopicContents.of(servers, Topics.deadLetters(topic, "editing")))
                    .isEmpty();
    }

    private Schema schema(String type) {
        return schemas.computeIfAbsent(type, wanted -> {
            InputStream file = EventTypes.class.getResourceAsStream(EventTypes.schemaOf(wanted));
            assertThat(file).as("schema of " + wanted).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file);
        });
    }
}
