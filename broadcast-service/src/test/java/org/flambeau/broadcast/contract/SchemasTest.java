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
import static org.flambeau.contracts.medals.MedalColour.SILVER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.http.Roles;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The schemas of notifications say what is really told, and no more. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class SchemasTest {

    private static final PlacedMedal GOLD_FRA = athlete(GOLD, "1", "Leon MARCHAND", "FRA");
    private static final PlacedMedal SILVER_JPN = athlete(SILVER, "2", "Tomoyuki MATSUSHITA", "JPN");
    private static final PlacedMedal GOLD_JPN = athlete(GOLD, "2", "Tomoyuki MATSUSHITA", "JPN");

    private final Contract contract = new Contract();

    @Test
    void everyKindOfNotificationIsValidByItsOwnSchemaHoweverItIsToldAndASpoiltOneByNone() {
        Map<NotificationKind, JsonNode> told = new EnumMap<>(NotificationKind.class);
        news("told");
        for (JsonNode notification : notifications("/games/told/notifications"))
            told.put(kind(notification), notification);
        editors("told");
        send(Fixtures.reset("told", 2, 5));
        awaitHead("told", 18);
        for (JsonNode notification : notifications("/games/told/notifications"))
            told.putIfAbsent(kind(notification), notification);

        assertThat(told).containsOnlyKeys(NotificationKind.values());
        told.values().forEach(this::assertValid);
        told.values().forEach(this::assertRefusedWhenSpoilt);
        notifications("/games/told/notifications").forEach(this::assertValid);
        notifications("/games/told/notifications?lang=fr").forEach(this::assertValid);
        get("/games/told/snapshot").path("notifications").forEach(this::assertValid);
    }

    @Test
    void aSchemaIsServedWithATagAndOneThatIsNotThereIsRefusedWithThoseThatAre() {
        Response medal = when().get("/schemas/notifications/MEDAL");
        medal.then()
                .statusCode(200)
                .contentType(Schemas.MEDIA_TYPE)
                .header("Cache-Control", "public, max-age=300")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"));
        given().header("If-None-Match", medal.header("ETag"))
                .get("/schemas/notifications/MEDAL")
                .then()
                .statusCode(304);
        when().get("/schemas/notifications/GOSSIP")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("field", equalTo("name"))
                .body("value", equalTo("GOSSIP"))
                .body("detail", containsString("MEDAL, MILESTONE"));
        when().get("/schemas/gossip/MEDAL")
                .then()
                .statusCode(404)
                .body("field", equalTo("family"))
                .body("detail", containsString("events, live, notifications"));
    }

    @Test
    void theListOfSchemasLeadsToEachOfThem() {
        List<String> addresses = when().get("/schemas").then().extract().path("items.href");
        assertThat(addresses).hasSizeGreaterThan(NotificationKind.values().length);
        addresses.forEach(address -> when().get(address).then().statusCode(200).contentType(Schemas.MEDIA_TYPE));
    }

    /** Sixteen notifications: everything that medals-service and ceremony-service make news of, but a reset. */
    private static void news(String games) {
        send(Fixtures.games(games));
        send(podium(games, MEDLEY, 1, GOLD_FRA, SILVER_JPN));
        send(Fixtures.firstGold(games, 1, false));
        version(games, 2, PodiumStatus.OFFICIAL, PodiumStatus.UNOFFICIAL, List.of(), GOLD_FRA, SILVER_JPN);
        version(
                games,
                3,
                PodiumStatus.OFFICIAL,
                PodiumStatus.OFFICIAL,
                List.of(Fixtures.withdrawn(GOLD_FRA), Fixtures.raised(SILVER_JPN, GOLD)),
                GOLD_JPN);
        version(games, 4, PodiumStatus.WITHDRAWN, PodiumStatus.OFFICIAL, List.of(Fixtures.withdrawn(GOLD_JPN)));
        List<Occurrence> occurrences = Arrays.stream(Occurrence.values())
                .filter(occurrence -> occurrence != Occurrence.RESET)
                .toList();
        occurrences.forEach(
                occurrence -> send(Fixtures.ceremony(games, occurrences.indexOf(occurrence) + 1, occurrence)));
        awaitHead(games, 6 + occurrences.size());
    }

    private static void version(
            String games,
            long version,
            PodiumStatus status,
            PodiumStatus before,
            List<MedalChange> changes,
            PlacedMedal... medals) {
        send(Fixtures.podium(games, MEDLEY, version, status, before, null, changes, version, medals));
    }

    /** A notice, which is killed. */
    private static void editors(String games) {
        edit(
                "/games/" + games + "/notices",
                "{\"texts\": {\"en\": {\"headline\": \"No surf today\", \"body\": \"\"}}}");
        edit("/games/" + games + "/notifications/2/kill", "{\"reason\": \"Wrong picture\"}");
        awaitHead(games, 16);
        edit("/games/" + games + "/notifications/15/kill", "{\"reason\": \"There are waves\"}");
        awaitHead(games, 17);
    }

    private static void edit(String address, String body) {
        given().auth()
                .oauth2(Tokens.of(Roles.EDITOR))
                .contentType("application/json")
                .header("Idempotency-Key", address)
                .body(body)
                .post(address)
                .then()
                .statusCode(201);
    }

    private void assertValid(JsonNode notification) {
        assertThat(contract.ofKind(notification.path("kind").asText())
                        .validate(notification.toString(), InputFormat.JSON))
                .as(notification.toString())
                .isEmpty();
    }

    private void assertRefusedWhenSpoilt(JsonNode notification) {
        Schema schema = contract.ofKind(notification.path("kind").asText());
        List<ObjectNode> spoilt = new ArrayList<>();
        for (String required : List.of("games", "sequence", "kind", "urgency", "cause", "texts", "subject"))
            spoilt.add(((ObjectNode) notification.deepCopy()).without(required));
        spoilt.add(((ObjectNode) notification.deepCopy()).put("sequence", 0));
        spoilt.add(((ObjectNode) notification.deepCopy()).put("urgency", "EXTREME"));
        spoilt.add(((ObjectNode) notification.deepCopy()).put("colour", "gold"));
        spoilt.add(((ObjectNode) notification.deepCopy()).put("publishedAt", 1723402980));
        for (String fact : List.of("podium", "table", "milestone", "ceremony", "about"))
            spoilt.add(((ObjectNode) notification.deepCopy()).set(fact, Contract.read("{\"games\": \"told\"}")));
        NotificationKind next =
                NotificationKind.values()[(kind(notification).ordinal() + 1) % NotificationKind.values().length];
        spoilt.add(((ObjectNode) notification.deepCopy()).put("kind", next.name()));
        assertThat(spoilt).allSatisfy(wrong -> assertThat(schema.validate(wrong.toString(), InputFormat.JSON))
                .as(wrong.toString())
                .isNotEmpty());
    }

    private static NotificationKind kind(JsonNode notification) {
        return NotificationKind.valueOf(notification.path("kind").asText());
    }

    private static JsonNode notifications(String address) {
        return get(address).path("items");
    }

    private static JsonNode get(String address) {
        return Contract.get(address);
    }
}
