package org.flambeau.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.messaging.Effects;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutboxTable;
import org.flambeau.messaging.outbox.OutgoingEvent;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RelayTest {

    private static final Instant THEN = Instant.parse("2024-08-08T18:30:00Z");

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    Effects effects;

    private final String aggregate = "games/" + UUID.randomUUID();

    @Test
    void anEventIsPublishedUnderItsIdWithItsOwnTime() {
        commit(1);

        TopicReader.Found found = published(1).get(0);
        assertThat(found.key()).isEqualTo(aggregate);
        assertThat(new String(found.value(), StandardCharsets.UTF_8)).isEqualTo("{\"n\":1}");
        assertThat(found.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", aggregate + "/1",
                        "ce_source", "/messaging-test",
                        "ce_type", EventTypes.GAMES_CHANGED,
                        "ce_subject", aggregate,
                        "ce_time", "2024-08-08T18:30:00Z",
                        "ce_aggregateversion", "1",
                        "content-type", "application/json"));
    }

    @Test
    void whatRollsBackIsNeverPublished() {
        catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
            append(1);
            throw new IllegalStateException("no");
        }));
        commit(2);

        assertThat(ids(published(1))).containsExactly(aggregate + "/2");
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThat(catchThrowable(() -> append(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs the transaction of its cause");
    }

    @Test
    void eventsOfAKeyArePublishedInTheOrderOfTheirCommits() {
        IntStream.rangeClosed(1, 500).forEach(this::commit);

        assertThat(ids(published(500)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 500)
                        .mapToObj(version -> aggregate + "/" + version)
                        .toList());
    }

    @Test
    void withKafkaAwayAChangeCommitsAndIsPublishedWhenItIsBack() throws Exception {
        commit(1);
        published(1);

        SuiteParts.kafka().stop();
        commit(2);
        effects.happen(aggregate + " committed while Kafka was away");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> table.backlog().depth() > 0);
        SuiteParts.kafka().start();

        assertThat(ids(published(2))).containsExactly(aggregate + "/1", aggregate + "/2");
        assertThat(effects.startingWith(aggregate)).hasSize(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> table.backlog().depth() == 0);
    }

    @Test
    void anOperatorHasVersionsPublishedAgainWithTheSameIdsAndTimes() {
        commit(1);
        commit(2);
        commit(3);
        published(3);

        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("operator"))
                .contentType("application/json")
                .body("{\"topic\":\"" + Topics.MEDALS + "\",\"aggregate\":\"" + aggregate + "\",\"fromVersion\":2}")
                .post("/operator/outbox/resend")
                .then()
                .statusCode(200)
                .body("events", org.hamcrest.Matchers.equalTo(2));

        List<TopicReader.Found> found = published(5);
        assertThat(ids(found))
                .containsExactlyElementsOf(Stream.of(1, 2, 3, 2, 3)
                        .map(version -> aggregate + "/" + version)
                        .toList());
        assertThat(found.get(3).headers()).isEqualTo(found.get(1).headers());
    }

    @Test
    void aConsumerThatMissesVersionsGetsThemAgainFromTheirOwner() {
        commit(1);
        commit(2);
        published(2);

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutgoingEvent(
                        Topics.RESEND_REQUESTS,
                        aggregate,
                        EventTypes.RESEND_REQUESTED,
                        "resend/test/" + aggregate,
                        1,
                        THEN,
                        Map.of("topic", Topics.MEDALS, "aggregate", aggregate, "fromVersion", 2, "consumer", "test"))));

        assertThat(ids(published(3))).containsExactly(aggregate + "/1", aggregate + "/2", aggregate + "/2");
    }

    @Test
    void aResendRequestThatIsNotReadableHoldsUpNoOther() {
        commit(1);
        published(1);
        org.flambeau.testing.TopicWriter.write(
                Topics.RESEND_REQUESTS, "x", Map.of(), "null".getBytes(StandardCharsets.UTF_8));
        org.flambeau.testing.TopicWriter.write(
                Topics.RESEND_REQUESTS,
                "x",
                Map.of(),
                "{\"topic\":\"a\\u0000\",\"aggregate\":\"b\",\"fromVersion\":1}".getBytes(StandardCharsets.UTF_8));

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutgoingEvent(
                        Topics.RESEND_REQUESTS,
                        aggregate,
                        EventTypes.RESEND_REQUESTED,
                        "resend/test/" + aggregate,
                        1,
                        THEN,
                        Map.of("topic", Topics.MEDALS, "aggregate", aggregate, "fromVersion", 1, "consumer", "test"))));

        assertThat(ids(published(2))).containsExactly(aggregate + "/1", aggregate + "/1");
    }

    @Test
    void theOperatorsViewNeedsTheRole() {
        RestAssured.get("/operator/messaging").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("results"))
                .get("/operator/messaging")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("operator"))
                .get("/operator/messaging")
                .then()
                .statusCode(200)
                .body("leader.thisReplica", org.hamcrest.Matchers.equalTo(true));
    }

    private void commit(int version) {
        QuarkusTransaction.requiringNew().run(() -> append(version));
    }

    private void append(int version) {
        outbox.append(new OutgoingEvent(
                Topics.MEDALS, aggregate, EventTypes.GAMES_CHANGED, aggregate, version, THEN, Map.of("n", version)));
    }

    private List<TopicReader.Found> published(int atLeast) {
        return TopicReader.of(Topics.MEDALS).withKey(aggregate).await(atLeast, Duration.ofSeconds(30));
    }

    private static List<String> ids(List<TopicReader.Found> found) {
        return found.stream().map(record -> record.headers().get("ce_id")).toList();
    }
}
