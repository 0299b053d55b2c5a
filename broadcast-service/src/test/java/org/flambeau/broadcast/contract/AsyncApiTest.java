package org.flambeau.broadcast.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.flambeau.contracts.medals.MedalColour.GOLD;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.broadcast.LiveClient;
import org.flambeau.broadcast.SocketClient;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document is whole, and says what the code does. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class AsyncApiTest {

    private static final Path HOME = Path.of("..").toAbsolutePath();

    @TestHTTPResource("/")
    String root;

    private final Contract contract = new Contract();

    @Test
    void itIsServedWithATagAndItsOwnMediaType() {
        String tag = when().get("/asyncapi")
                .then()
                .statusCode(200)
                .contentType("application/vnd.aai.asyncapi+json;version=3.0.0")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/asyncapi").then().statusCode(304);
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryMessageToASchema() {
        JsonNode document = contract.asyncApi();
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/version").asText()).isNotBlank();
        for (JsonNode reference : document.findValues("$ref")) {
            String to = reference.asText();
            if (to.startsWith("#"))
                assertThat(document.at(to.substring(1)).isMissingNode()).as(to).isFalse();
            else given().urlEncodingEnabled(false).get(to.substring(1)).then().statusCode(200);
        }
        Set<String> used = new TreeSet<>();
        for (JsonNode channel : document.path("channels"))
            channel.path("messages").fieldNames().forEachRemaining(used::add);
        assertThat(used).isEqualTo(names(document.at("/components/messages")));
        for (JsonNode message : document.at("/components/messages")) {
            assertThat(message.at("/payload/schemaFormat").asText()).contains("2020-12");
            assertThat(message.at("/payload/schema").findValues("$ref").isEmpty()
                            && message.at("/payload/schema/properties/data").isMissingNode())
                    .as(message.toString())
                    .isFalse();
        }
    }

    @Test
    void anOperationSendsOrReceivesMessagesOfItsChannel() {
        JsonNode document = contract.asyncApi();
        Set<String> channels = new TreeSet<>();
        for (JsonNode operation : document.path("operations")) {
            assertThat(operation.path("action").asText()).isIn("send", "receive");
            String channel = operation.at("/channel/$ref").asText();
            channels.add(channel.substring("#/channels/".length()));
            assertThat(operation.path("messages")).isNotEmpty().allSatisfy(message -> assertThat(
                            message.path("$ref").asText())
                    .startsWith(channel + "/messages/"));
        }
        assertThat(channels).isEqualTo(names(document.path("channels")));
        Pattern name = Pattern.compile("[A-Za-z0-9._-]+");
        assertThat(channels).allMatch(channel -> name.matcher(channel).matches());
    }

    @Test
    void itHasEveryTopicOfTheCodeAndOfTheDeploymentAndEveryTypeOfEventAndNoOther() throws Exception {
        JsonNode document = contract.asyncApi();
        Set<String> topics = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        for (JsonNode channel : document.path("channels")) {
            if (!channel.toString().contains("#/servers/kafka")) continue;
            topics.add(channel.path("address").asText());
            channel.path("messages").fieldNames().forEachRemaining(types::add);
        }
        Set<String> ofCode = constants(Topics.class);
        ofCode.addAll(Topics.DEAD_LETTERS);
        assertThat(topics).isEqualTo(ofCode);
        for (String service : List.of("medals-service", "ceremony-service", "broadcast-service"))
            assertThat(topics)
                    .containsAll(found(
                            HOME.resolve(service + "/src/main/resources/application.properties"),
                            "(?m)^mp\\.messaging\\.\\S+\\.topic=(\\S+)$"));
        assertThat(types).isEqualTo(constants(EventTypes.class));
    }

    @Test
    void whatAStreamAndASocketTellIsValidByTheMessagesOfTheirChannels() throws Exception {
        send(podium("streamed", MEDLEY, 1, athlete(GOLD, "1", "Leon MARCHAND", "FRA")));
        send(Fixtures.firstGold("streamed", 1, false));
        awaitHead("streamed", 2);
        try (LiveClient client = new LiveClient(root + "games/streamed/live?snapshot=true&lang=fr")) {
            for (String event : List.of("open", "snapshot", "heartbeat"))
                contract.assertMessage(event, client.next(event).data());
        }
        try (LiveClient client = new LiveClient(root + "games/streamed/live?lastEventId=0")) {
            for (String event : List.of("open", "table", "notification"))
                contract.assertMessage(event, client.next(event).data());
        }
        try (SocketClient client = new SocketClient(root + "games/streamed/live/ws?lastEventId=0")) {
            for (int told = 0; told < 4; told++) assertSocketTold(client.read());
            String unsubscribe = "{\"type\": \"unsubscribe\"}";
            String subscribe =
                    "{\"type\": \"subscribe\", \"interest\": {\"organisation\": [\"FRA\"]}, \"snapshot\": true}";
            client.say("{\"type\": \"shout\"}");
            assertSocketTold(client.next("error"));
            contract.assertMessage("unsubscribe", unsubscribe);
            client.say(unsubscribe);
            assertSocketTold(client.next("unsubscribed"));
            contract.assertMessage("subscribe", subscribe);
            client.say(subscribe);
            assertSocketTold(client.next("snapshot"));
        }
    }

    @Test
    void theQueryOfAStreamHasEveryFieldOfAnInterest() {
        JsonNode query = contract.asyncApi().at("/operations/follow/bindings/http/query/properties");
        List<String> expected = new ArrayList<>(List.of("lastEventId", "since", "snapshot"));
        expected.addAll(Interest.fields().keySet());
        assertThat(names(query)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void assertSocketTold(JsonNode told) {
        contract.assertMessage("socket." + told.path("event").asText(), told.toString());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> constants(Class<?> holder) throws IllegalAccessException {
        Set<String> values = new TreeSet<>();
        for (Field field : holder.getFields())
            if (field.getType() == String.class) values.add((String) field.get(null));
        return values;
    }

    private static Set<String> found(Path file, String pattern) throws Exception {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }
}
