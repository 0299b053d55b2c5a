package org.flambeau.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/** What each consumer has applied and what waits, read and written in the running transaction. */
@ApplicationScoped
class InboxTable {

    private static final String LOCK = """
            with known as (
              select version from inbox where consumer = ? and aggregate = ? for update),
            first as (
              insert into inbox (consumer, aggregate, version, event_id)
              select ?, ?, 0, '' where not exists (select from known) on conflict do nothing returning version)
            select version from known union all select version from first""";
    private static final String WAIT = """
            insert into inbox_waiting (consumer, aggregate, version, topic, message_key, event_id, type, source, occurred_at, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning version""";
    private static final String APPLIED = """
            with applied as (
              update inbox set version = ?, event_id = ?, applied_at = clock_timestamp()
              where consumer = ? and aggregate = ?)
            delete from inbox_waiting where consumer = ? and aggregate = ? and version = ?
            returning topic, message_key, event_id, type, source, occurred_at, payload""";

    private final Statements statements;

    InboxTable(Statements statements) {
        this.statements = statements;
    }

    /**
     * Locks the consumer's memory of an aggregate and tells the newest version it has applied, 0 for none; empty when
     * somebody else has just made the row, which the next look finds.
     */
    Supplier<Optional<Long>> lock(Trip trip, String consumer, String aggregate) {
        Supplier<List<Long>> versions = trip.ask(LOCK, row -> row.getLong(1), consumer, aggregate, consumer, aggregate);
        return () -> versions.get().stream().findFirst();
    }

    /** Remembers a version as applied, and takes the one after it from those that waited, if it is there. */
    Supplier<Optional<IncomingEvent>> applied(Trip trip, String consumer, IncomingEvent event) {
        long next = event.version() + 1;
        Supplier<List<IncomingEvent>> waiting = trip.ask(
                APPLIED,
                row -> new IncomingEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        event.aggregate(),
                        next,
                        row.getTimestamp(6).toInstant(),
                        row.getBytes(7)),
                event.version(),
                event.id(),
                consumer,
                event.aggregate(),
                consumer,
                event.aggregate(),
                next);
        return () -> waiting.get().stream().findFirst();
    }

    /** @return false when the version waits already */
    boolean park(String consumer, IncomingEvent event) {
        return !statements
                .list(
                        WAIT,
                        row -> true,
                        consumer,
                        event.aggregate(),
                        event.version(),
                        event.topic(),
                        event.key(),
                        event.id(),
                        event.type(),
                        event.source(),
                        event.occurredAt(),
                        event.payload())
                .isEmpty();
    }
}
