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

    private static final String FIRST =
            "insert into inbox (consumer, aggregate, version, event_id) values (?, ?, 0, '') on conflict do nothing";
    private static final String LOCK = "select version from inbox where consumer = ? and aggregate = ? for update";
    private static final String APPLIED =
            "update inbox set version = ?, event_id = ?, applied_at = clock_timestamp() where consumer = ? and aggregate = ?";
    private static final String WAIT = """
            insert into inbox_waiting (consumer, aggregate, version, topic, message_key, event_id, type, source, occurred_at, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String TAKE = """
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
            Optional<Long> version = version(lock, consumer, aggregate);
            if (version.isPresent()) return version.get();
            try (PreparedStatement first = connection.prepareStatement(FIRST)) {
                first.setString(1, consumer);
                first.setString(2, aggregate);
                first.executeUpdate();
            }
            return version(lock, consumer, aggregate).orElseThrow();
        }
    }

    void applied(String consumer, IncomingEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement applied = connection.prepareStatement(APPLIED)) {
            applied.setLong(1, event.version());
            applied.setString(2, event.id());
            applied.setString(3, consumer);
            applied.setString(4, event.aggregate());
            applied.executeUpdate();
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

    /** Takes a version that waited, if it is there. */
    Optional<IncomingEvent> unpark(String consumer, String aggregate, long version) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, consumer);
            take.setString(2, aggregate);
            take.setLong(3, version);
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new IncomingEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        aggregate,
                        version,
                        row.getTimestamp(6).toInstant(),
                        row.getBytes(7)));
            }
        }
    }

    private static Optional<Long> version(PreparedStatement lock, String consumer, String aggregate)
            throws SQLException {
        lock.setString(1, consumer);
        lock.setString(2, aggregate);
        try (ResultSet row = lock.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }
}
