package org.flambeau.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.Topics;
import org.flambeau.messaging.Effects;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class InboxTest {

    private static long offset;

    @Inject
    Inbox inbox;

    @Inject
    Remembering consumer;

    @Inject
    Effects effects;

    @Inject
    DeadLetterReplay replay;

    @Inject
    javax.sql.DataSource database;

    private final String aggregate = "thing/" + UUID.randomUUID();

    @Test
    void aDuplicateHasNoEffect() {
        inbox.receive(consumer, event(1, "a"));
        inbox.receive(consumer, event(1, "a"));
        inbox.receive(consumer, event(2, "b"));
        inbox.receive(consumer, event(1, "a"));

        assertThat(effects.startingWith(aggregate)).containsExactly(aggregate + "/1", aggregate + "/2");
    }

    @Test
    void aVersionThatIsAheadWaitsAndItsOwnerIsAskedForTheMissingOnes() throws Exception {
        inbox.receive(consumer, event(1, "a"));
        inbox.receive(consumer, event(4, "d"));
        inbox.receive(consumer, event(3, "c"));
        assertThat(effects.startingWith(aggregate)).containsExactly(aggregate + "/1");
        assertThat(requests()).containsExactly(2L, 2L);

        inbox.receive(consumer, event(2, "b"));

        assertThat(effects.startingWith(aggregate))
                .containsExactly(aggregate + "/1", aggregate + "/2", aggregate + "/3", aggregate + "/4");
    }

    @Test
    void whatAnEventAsksIsAnsweredAfterTheOneBeforeItAlsoWhenItHasWaited() {
        inbox.receive(consumer, event(1, "a"));
        inbox.receive(consumer, event(3, "count"));
        inbox.receive(consumer, event(2, "count"));
        inbox.receive(consumer, event(2, "count"));
        inbox.receive(consumer, event(4, "count"));

        assertThat(effects.startingWith(aggregate))
                .containsExactly(
                        aggregate + "/1", aggregate + "/2 after 1", aggregate + "/3 after 2", aggregate + "/4 after 3");
    }

    @Test
    void whatFailsLeavesNoEffectAndIsSetAsideOnceAndTheNextGoesOn() throws Exception {
        ConsumerRecord<String, byte[]> broken = event(1, "broken");
        inbox.receive(consumer, broken);
        inbox.receive(consumer, broken);
        assertThat(effects.startingWith(aggregate)).isEmpty();
        assertThat(letters()).hasSize(1);

        String other = aggregate + "-other";
        inbox.receive(consumer, record(other, 1, Remembering.TYPE, "a", "key"));

        assertThat(effects.startingWith(other)).containsExactly(other + "/1");
    }

    @Test
    void whatHasNoKeyOrNoEnvelopeOrAnUnknownTypeIsSetAside() throws Exception {
        inbox.receive(consumer, record(aggregate, 1, Remembering.TYPE, "a", null));
        inbox.receive(consumer, record(aggregate, 2, "test.unknown", "a", "key"));
        ConsumerRecord<String, byte[]> bare =
                new ConsumerRecord<>(Topics.MEDALS, 0, offset++, aggregate, "{".getBytes(StandardCharsets.UTF_8));
        inbox.receive(consumer, bare);

        assertThat(effects.startingWith(aggregate)).isEmpty();
        assertThat(reasons())
                .contains(
                        "the record has no key",
                        "type test.unknown is not understood",
                        "header ce_specversion is missing");
    }

    @Test
    void aVersionThatIsADeadLetterIsNotAskedForAndItsResendIsTheSameLetter() throws Exception {
        inbox.receive(consumer, event(1, "broken"));
        inbox.receive(consumer, event(2, "b"));
        inbox.receive(consumer, event(1, "broken"));

        assertThat(letters()).hasSize(1);
        assertThat(requests()).isEmpty();
        assertThat(effects.startingWith(aggregate)).isEmpty();
    }

    @Test
    void aCharacterThatTheDatabaseCannotKeepStopsNothing() throws Exception {
        inbox.receive(consumer, record(aggregate, 1, "test.un\0known", "a", "ke\0y"));
        inbox.receive(consumer, event(1, "a"));

        assertThat(letters()).hasSize(1);
        assertThat(effects.startingWith(aggregate)).containsExactly(aggregate + "/1");
    }

    @Test
    void whatIsOfNoInterestLeavesNoTrace() throws Exception {
        inbox.receive(consumer, record(aggregate, 1, "test.ignored", "a", "key"));

        assertThat(effects.startingWith(aggregate)).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatMayBeAppliedTogetherCommitsTogetherAndADuplicateAmongItHasNoEffect() throws Exception {
        inbox.receive(consumer, List.of(many("a", "a"), many("b", "b"), many("a", "a"), many("c", "c")));

        assertThat(effects.startingWith(aggregate))
                .containsExactly(aggregate + "-a/1", aggregate + "-b/1", aggregate + "-c/1");
        assertThat(transactions()).isEqualTo(1);
    }

    @Test
    void oneThatIsBrokenAmongThoseIsSetAsideAloneAndTheOthersAreApplied() throws Exception {
        inbox.receive(consumer, List.of(many("a", "a"), many("b", "broken"), many("c", "c")));

        assertThat(effects.startingWith(aggregate)).containsExactly(aggregate + "-a/1", aggregate + "-c/1");
        assertThat(Rows.texts(
                        database,
                        "select id from dead_letter where headers ->> 'ce_subject' = ? order by received_at",
                        aggregate + "-b"))
                .hasSize(1);
    }

    @Test
    void whatIsOfAnotherKeyOrTypeCommitsAlone() throws Exception {
        inbox.receive(
                consumer,
                List.of(
                        many("a", "a"),
                        record(aggregate + "-b", 1, Remembering.TYPE, "b", aggregate),
                        many("c", "c"),
                        record(aggregate + "-d", 1, Remembering.MANY, "d", "another key"),
                        record(aggregate + "-e", 1, Remembering.TYPE, "e", "another key"),
                        record(aggregate + "-f", 1, Remembering.TYPE, "f", "another key")));

        assertThat(effects.startingWith(aggregate)).hasSize(6);
        assertThat(transactions()).isEqualTo(6);
    }

    @Test
    void aDeadLetterIsAppliedOnceItCanBe() throws Exception {
        inbox.receive(consumer, event(1, "unreadable"));
        String id = letters().get(0);
        assertThat(replay.replay(id)).contains(new DeadLetterReplay.Outcome(false, "not what the type promises"));
        assertThat(effects.startingWith(aggregate)).isEmpty();

        consumer.mend();

        assertThat(replay.replay(id)).contains(new DeadLetterReplay.Outcome(true, "applied"));
        assertThat(effects.startingWith(aggregate)).containsExactly(aggregate + "/1");
        assertThat(replay.replay(id)).isEqualTo(Optional.empty());
    }

    @Test
    void aBrokenCopyOfWhatWasAppliedIsADuplicateAndALetterOfItCanBeClosed() throws Exception {
        inbox.receive(consumer, event(1, "illegible"));
        inbox.receive(consumer, event(1, "a"));
        String id = letters().get(0);
        inbox.receive(consumer, event(1, "illegible"));
        assertThat(letters()).containsExactly(id);

        assertThat(replay.replay(id)).contains(new DeadLetterReplay.Outcome(true, "it had been applied meanwhile"));
        inbox.receive(consumer, event(1, "illegible"));
        assertThat(effects.startingWith(aggregate)).containsExactly(aggregate + "/1");
        assertThat(letters()).containsExactly(id);
        assertThat(Rows.texts(database, "select id from dead_letter where id = ? and replayed_at is not null", id))
                .containsExactly(id);
    }

    private ConsumerRecord<String, byte[]> event(long version, String payload) {
        return record(aggregate, version, Remembering.TYPE, payload, aggregate);
    }

    private static ConsumerRecord<String, byte[]> record(
            String aggregate, long version, String type, String payload, String key) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(Topics.MEDALS, 0, offset++, key, payload.getBytes(StandardCharsets.UTF_8));
        header(record, CloudEventHeaders.SPEC_VERSION, "1.0");
        header(record, CloudEventHeaders.ID, aggregate + "/" + version);
        header(record, CloudEventHeaders.SOURCE, "/test");
        header(record, CloudEventHeaders.TYPE, type);
        header(record, CloudEventHeaders.SUBJECT, aggregate);
        header(record, CloudEventHeaders.TIME, "2024-08-08T18:30:00Z");
        header(record, CloudEventHeaders.AGGREGATE_VERSION, Long.toString(version));
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** One of those that may be applied together, all under one key. */
    private ConsumerRecord<String, byte[]> many(String name, String payload) {
        return record(aggregate + "-" + name, 1, Remembering.MANY, payload, aggregate);
    }

    /** How many transactions had an effect. */
    private long transactions() throws Exception {
        return Rows.longs(database, "select count(distinct xmin::text) from effect where what like ?", aggregate + "%")
                .get(0);
    }

    private List<Long> requests() throws Exception {
        return Rows.longs(
                database,
                "select (convert_from(payload, 'UTF8')::jsonb ->> 'fromVersion')::bigint from outbox"
                        + " where topic = 'games.resend-requests.v1' and message_key = ? order by id",
                aggregate);
    }

    private List<String> letters() throws Exception {
        return Rows.texts(
                database,
                "select id from dead_letter where headers ->> 'ce_subject' = ? order by received_at",
                aggregate);
    }

    private List<String> reasons() throws Exception {
        return Rows.texts(
                database,
                "select reason from dead_letter where headers ->> 'ce_subject' = ? or message_key = '" + aggregate
                        + "'",
                aggregate);
    }
}
