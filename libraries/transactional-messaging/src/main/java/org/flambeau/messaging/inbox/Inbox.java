package org.flambeau.messaging.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.messaging.ResendRequested;
import org.flambeau.http.LogFields;
import org.flambeau.http.Traceparent;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;
import org.jboss.logging.Logger;

/**
 * Applies events effectively once: the row that remembers the version and the consumer's effect commit together, and
 * the record is acknowledged after that. What can never be applied goes to the {@link DeadLetters}; what cannot be
 * applied just now (the database is away) is tried until it can.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxTable table;
    private final MissingVersions missing;
    private final DeadLetters deadLetters;
    private final InboxMeters meters;
    private final Patience patience;
    private final Statements statements;

    Inbox(
            InboxTable table,
            MissingVersions missing,
            DeadLetters deadLetters,
            InboxMeters meters,
            Patience patience,
            Statements statements) {
        this.table = table;
        this.missing = missing;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.patience = patience;
        this.statements = statements;
    }

    /**
     * Takes one record for a consumer. Returns after the commit, so that the caller may acknowledge; throws only when
     * the service stops, and then the record is offered again.
     */
    public void receive(InboxConsumer consumer, ConsumerRecord<String, byte[]> record) {
        try (LogFields fields = fields(consumer, record)) {
            take(consumer, record);
        }
    }

    /** Takes records in their order, each as if it were alone; what may be applied {@linkplain Runs together} commits together. */
    public void receive(InboxConsumer consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        for (List<ConsumerRecord<String, byte[]>> run : Runs.of(records, consumer.together()))
            if (run.size() == 1 || !takeTogether(consumer, run)) run.forEach(record -> receive(consumer, record));
    }

    /** False when one of them cannot be applied now, or ever: then none is, and each has a turn of its own. */
    private boolean takeTogether(InboxConsumer consumer, List<ConsumerRecord<String, byte[]>> run) {
        try {
            QuarkusTransaction.requiringNew().call(() -> {
                lock(consumer, run);
                for (ConsumerRecord<String, byte[]> record : run)
                    try (LogFields fields = fields(consumer, record)) {
                        apply(consumer, Envelope.read(record));
                    }
                return null;
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "not applied together, and one after the other now: consumer=%s topic=%s partition=%d offset=%d events=%d"
                            + " reason=%s",
                    consumer.name(),
                    run.get(0).topic(),
                    run.get(0).partition(),
                    run.get(0).offset(),
                    run.size(),
                    e);
            return false;
        }
    }

    /** All before the effect of the first: whoever applies one of them alone locks its memory before what its effect locks. */
    private void lock(InboxConsumer consumer, List<ConsumerRecord<String, byte[]>> run) {
        Trip trip = statements.trip();
        for (ConsumerRecord<String, byte[]> record : run)
            table.lock(trip, consumer.name(), Envelope.read(record).aggregate());
        trip.make();
    }

    /** What is logged, and what is published again, belongs to the trace that the record came with. */
    private static LogFields fields(InboxConsumer consumer, ConsumerRecord<String, byte[]> record) {
        return new LogFields()
                .and("consumer", consumer.name())
                .and("topic", record.topic())
                .and("eventId", Envelope.text(record, CloudEventHeaders.ID))
                .and(Traceparent.of(Envelope.text(record, Traceparent.HEADER)));
    }

    private void take(InboxConsumer consumer, ConsumerRecord<String, byte[]> record) {
        try {
            IncomingEvent event = Envelope.read(record);
            if (consumer.ignores().contains(event.type())) return;
            patience.until(
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        apply(consumer, event);
                        return null;
                    }),
                    "consumer=" + consumer.name() + " event=" + event.id());
        } catch (UnreadableEvent e) {
            patience.always(
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        deadLetters.setAside(consumer.name(), record, e.getMessage());
                        return null;
                    }),
                    "consumer=" + consumer.name() + " dead letter");
            LOG.errorf(
                    "set aside as dead letter: consumer=%s topic=%s partition=%d offset=%d reason=%s",
                    consumer.name(), record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    /** What became of an event. */
    enum Outcome {
        APPLIED,
        DUPLICATE,
        /** An earlier version is missing. */
        WAITS
    }

    /** Applies an event in the running transaction, and after it the versions that waited for it. */
    Outcome apply(InboxConsumer consumer, IncomingEvent event) throws SQLException {
        if (!consumer.understands().contains(event.type()))
            throw new UnreadableEvent("type " + event.type() + " is not understood");
        Look look = look(consumer, event);
        if (event.version() <= look.known()) {
            meters.duplicate(consumer.name());
            return Outcome.DUPLICATE;
        }
        if (consumer.versions() == InboxConsumer.Versions.EVERY && event.version() > look.known() + 1) {
            if (table.park(consumer.name(), event)) {
                meters.parked(consumer.name());
                missing.ask(new ResendRequested(event.topic(), event.aggregate(), look.known() + 1, consumer.name()));
            }
            return Outcome.WAITS;
        }
        Optional<IncomingEvent> next = make(consumer, event, look.effect());
        while (next.isPresent()) next = make(consumer, next.get(), read(consumer, next.get()));
        return Outcome.APPLIED;
    }

    /**
     * @param known the newest version that was applied, 0 for none
     * @param effect of the event, whose questions were asked behind the lock of that
     */
    private record Look(long known, InboxConsumer.Effect effect) {}

    private Look look(InboxConsumer consumer, IncomingEvent event) {
        while (true) {
            Trip trip = statements.trip();
            Supplier<Optional<Long>> known = table.lock(trip, consumer.name(), event.aggregate());
            InboxConsumer.Effect effect = readIfPossible(consumer, event, trip);
            trip.make();
            if (known.get().isPresent()) return new Look(known.get().get(), effect);
        }
    }

    /** What cannot be read has no effect to make: a broken copy of what was applied is a duplicate all the same. */
    private static InboxConsumer.Effect readIfPossible(InboxConsumer consumer, IncomingEvent event, Trip questions) {
        try {
            return consumer.read(event, questions);
        } catch (RuntimeException e) {
            return writes -> {
                throw e;
            };
        }
    }

    private InboxConsumer.Effect read(InboxConsumer consumer, IncomingEvent event) {
        Trip trip = statements.trip();
        InboxConsumer.Effect effect = consumer.read(event, trip);
        trip.make();
        return effect;
    }

    /** @return the version after it, if that waited */
    private Optional<IncomingEvent> make(InboxConsumer consumer, IncomingEvent event, InboxConsumer.Effect effect) {
        Trip trip = statements.trip();
        effect.make(trip);
        Supplier<Optional<IncomingEvent>> next = table.applied(trip, consumer.name(), event);
        trip.make();
        meters.applied(consumer.name());
        return next.get();
    }
}
