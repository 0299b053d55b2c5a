package org.flambeau.messaging.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.messaging.outbox.OutboxTable;
import org.flambeau.messaging.relay.RelayLease;

/** What an operator sees of a service's messaging. */
@ApplicationScoped
class MessagingStatus {

    private static final String LEASE =
            "select holder, term, expires_at, expires_at > clock_timestamp() from relay_lease where relay = ?";
    private static final String LETTERS = """
            select id, consumer, topic, partition_no, record_offset, message_key, reason, received_at, replayed_at
            from dead_letter order by received_at desc limit ?""";

    private final DataSource database;
    private final OutboxTable outbox;
    private final RelayLease lease;

    MessagingStatus(DataSource database, OutboxTable outbox, RelayLease lease) {
        this.database = database;
        this.outbox = outbox;
        this.lease = lease;
    }

    View view() {
        OutboxTable.Backlog backlog = outbox.backlog();
        return new View(backlog.depth(), backlog.oldestSeconds(), lease.held(), leader(), waiting(), openDeadLetters());
    }

    long waiting() {
        return count("select count(*) from inbox_waiting");
    }

    long openDeadLetters() {
        return count("select count(*) from dead_letter where replayed_at is null");
    }

    /** Newest first. */
    List<DeadLetterView> deadLetters(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LETTERS)) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                List<DeadLetterView> letters = new ArrayList<>();
                while (row.next())
                    letters.add(new DeadLetterView(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getString(7),
                            row.getTimestamp(8).toInstant(),
                            row.getTimestamp(9) == null
                                    ? null
                                    : row.getTimestamp(9).toInstant()));
                return letters;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters cannot be read", e);
        }
    }

    private Leader leader() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LEASE)) {
            select.setString(1, lease.relay());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) return null;
                return new Leader(
                        row.getString(1),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4),
                        row.getString(1).equals(lease.holder()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the relay's lease cannot be read", e);
        }
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("not readable: " + sql, e);
        }
    }

    /**
     * @param outboxDepth events not published yet
     * @param oldestSeconds age of the oldest of them, 0 when there is none
     * @param leads whether the replica that answers leads the relay
     * @param inboxWaiting versions that came before an earlier one
     */
    record View(
            long outboxDepth,
            double oldestSeconds,
            boolean leads,
            Leader leader,
            long inboxWaiting,
            long openDeadLetters) {}

    record Leader(String holder, long term, Instant expiresAt, boolean current, boolean thisReplica) {}

    record DeadLetterView(
            String id,
            String consumer,
            String topic,
            int partition,
            long offset,
            String key,
            String reason,
            Instant receivedAt,
            Instant replayedAt) {}
}
