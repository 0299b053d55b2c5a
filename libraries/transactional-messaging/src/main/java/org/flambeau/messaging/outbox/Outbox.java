package org.flambeau.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.contracts.EventJson;
import org.flambeau.http.Traceparent;
import org.flambeau.messaging.relay.RelayBell;

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

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayBell bell;

    Outbox(DataSource database, TransactionSynchronizationRegistry transactions, RelayBell bell) {
        this.database = database;
        this.transactions = transactions;
        this.bell = bell;
    }

    /**
     * Appends an event in the running transaction.
     *
     * @throws IllegalStateException outside a transaction, or when the version of the aggregate was published before
     */
    public void append(OutgoingEvent event) {
        append(List.of(event));
    }

    /** Appends events in this order, in one go: otherwise as one alone. */
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) return;
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE)
            throw new IllegalStateException("an event needs the transaction of its cause: " + ids(events));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                bind(insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("not stored: " + ids(events), e);
        }
        transactions.registerInterposedSynchronization(new RingAfterCommit());
    }

    private static void bind(PreparedStatement insert, OutgoingEvent event)
            throws SQLException, JsonProcessingException {
        insert.setString(1, event.id());
        insert.setString(2, event.topic());
        insert.setString(3, event.key());
        insert.setString(4, event.type());
        insert.setString(5, event.aggregate());
        insert.setLong(6, event.version());
        insert.setTimestamp(7, Timestamp.from(event.occurredAt()));
        insert.setBytes(8, EventJson.mapper().writeValueAsBytes(event.data()));
        insert.setString(9, Traceparent.current().map(Traceparent::toString).orElse(null));
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
