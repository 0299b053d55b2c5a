package org.flambeau.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.flambeau.contracts.EventJson;
import org.flambeau.http.Traceparent;
import org.flambeau.messaging.relay.RelayBell;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/**
 * Puts events beside the business change that caused them: both commit together or not at all. Nothing is sent from
 * here; the relay does that after the commit.
 *
 * <p>The caller must hold the lock that makes changes of the event's key serial (the Games row, the ceremony row):
 * only then does the order of outbox ids follow the order of commits.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, topic, message_key, type, aggregate, version, occurred_at, payload, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Statements statements;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayBell bell;

    Outbox(Statements statements, TransactionSynchronizationRegistry transactions, RelayBell bell) {
        this.statements = statements;
        this.transactions = transactions;
        this.bell = bell;
    }

    /**
     * Appends an event in the running transaction.
     *
     * @throws IllegalStateException outside a transaction, or when the version of the aggregate was published before
     */
    public void append(OutgoingEvent event) {
        Trip writes = statements.trip();
        append(writes, List.of(event));
        writes.make();
    }

    /**
     * Appends events in this order, with the trip that writes their cause: otherwise as one alone.
     *
     * @param writes fails when it is made and a version was published before
     */
    public void append(Trip writes, List<OutgoingEvent> events) {
        if (events.isEmpty()) return;
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE)
            throw new IllegalStateException("an event needs the transaction of its cause: " + ids(events));
        String trace = Traceparent.current().map(Traceparent::toString).orElse(null);
        for (OutgoingEvent event : events)
            writes.change(
                    INSERT,
                    event.id(),
                    event.topic(),
                    event.key(),
                    event.type(),
                    event.aggregate(),
                    event.version(),
                    event.occurredAt(),
                    written(event),
                    trace);
        transactions.registerInterposedSynchronization(new RingAfterCommit());
    }

    private static byte[] written(OutgoingEvent event) {
        try {
            return EventJson.mapper().writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written: " + event.id(), e);
        }
    }

    private static List<String> ids(List<OutgoingEvent> events) {
        return events.stream().map(OutgoingEvent::id).toList();
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) bell.ring();
        }
    }
}
