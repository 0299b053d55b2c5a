package org.flambeau.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;

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
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String APPLIED = """
            with applied as (
              update inbox set version = ?, event_id = ?, applied_at = clock_timestamp()
              where consumer = ? and aggregate = ?)
            delete from inbox_waiting where consumer = ? and aggregate = ? and version = ?
            returning topic, message_key, event_id, type, source, occurred_at, payload""";

    private final DataSource database;

    InboxTable(DataSource database) {
        this.database = database;
    }

    /** Locks the consumer's memory of an aggregate and tells the newest version it has applied, 0 for none. */
    long lock(String consumer, String aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, consumer);
            lock.setString(2, aggregate);
            lock.setString(3, consumer);
            lock.setString(4, aggregate);
            while (true) {
                try (ResultSet row = lock.executeQuery()) {
                    // None: somebody else has just made the row, and the next look finds it.
                    if (row.next()) return row.getLong(1);
                }
            }
        }
    }

    /** Remembers a version as applied, and takes the one after it from those that waited, if it is there. */
    Optional<IncomingEvent> applied(String consumer, IncomingEvent event) throws SQLException {
        long next = event.version() + 1;
        try (Connection connection = database.getConnection();
                PreparedStatement applied = connection.prepareStatement(APPLIED)) {
            applied.setLong(1, event.version());
            applied.setString(2, event.id());
            applied.setString(3, consumer);
            applied.setString(4, event.aggregate());
            applied.setString(5, consumer);
            applied.setString(6, event.aggregate());
            applied.setLong(7, next);
            try (ResultSet row = applied.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new IncomingEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        event.aggregate(),
                        next,
                        row.getTimestamp(6).toInstant(),
                        row.getBytes(7)));
            }
        }
    }

    /** @return false when the version waits already */
    boolean park(String consumer, IncomingEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement park = connection.prepareStatement(WAIT)) {
            park.setString(1, consumer);
            park.setString(2, event.aggregate());
            park.setLong(3, event.version());
            park.setString(4, event.topic());
            park.setString(5, event.key());
            park.setString(6, event.id());
            park.setString(7, event.type());
            park.setString(8, event.source());
            park.setTimestamp(9, Timestamp.from(event.occurredAt()));
            park.setBytes(10, event.payload());
            return park.executeUpdate() == 1;
        }
    }
}
