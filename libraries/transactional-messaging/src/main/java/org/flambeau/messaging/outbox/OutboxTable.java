package org.flambeau.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the relay and the operator do with stored events. */
@ApplicationScoped
public class OutboxTable {

    private static final String UNPUBLISHED = """
            select id, event_id, topic, message_key, type, aggregate, version, occurred_at, payload, traceparent
            from outbox where published_at is null order by id limit ?""";

    /** The commit waits for no disk: a mark that a fall of the database takes back is a row that is sent once more. */
    private static final String MARK = """
            update outbox set published_at = clock_timestamp()
            where id = any (?) and exists (select 1 from relay_lease where relay = ? and holder = ? and term = ?)
              and (select set_config('synchronous_commit', 'off', true)) is not null""";

    private static final String REOPEN = """
            update outbox set published_at = null
            where published_at is not null and topic = ? and version >= ? and (?::text is null or aggregate = ?)""";

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    /** The oldest rows that were not published, in the order in which they must go out. */
    public List<OutboxRow> unpublished(int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNPUBLISHED)) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                List<OutboxRow> found = new ArrayList<>();
                while (rows.next()) found.add(row(rows));
                return found;
            }
        }
    }

    /**
     * Marks rows as published, provided that the term of leadership is still the one they were sent in.
     *
     * @return how many were marked; 0 when another replica leads by now, which will send them again
     */
    public int markPublished(List<OutboxRow> sent, String relay, String holder, long term) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            Array ids = connection.createArrayOf(
                    "bigint", sent.stream().map(OutboxRow::id).toArray());
            mark.setArray(1, ids);
            mark.setString(2, relay);
            mark.setString(3, holder);
            mark.setLong(4, term);
            return mark.executeUpdate();
        }
    }

    /**
     * Has published events sent again, in their order, with the same ids and times.
     *
     * @param aggregate null for all aggregates of the topic
     * @return how many will go out again
     */
    public int reopen(String topic, String aggregate, long fromVersion) {
        try (Connection connection = database.getConnection();
                PreparedStatement reopen = connection.prepareStatement(REOPEN)) {
            reopen.setString(1, topic);
            reopen.setLong(2, fromVersion);
            reopen.setString(3, aggregate);
            reopen.setString(4, aggregate);
            return reopen.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("events of " + topic + " could not be reopened", e);
        }
    }

    /** How many events wait, and for how many seconds the oldest does (0 when none waits). */
    public Backlog backlog() {
        String sql = """
                select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)
                from outbox where published_at is null""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), row.getDouble(2));
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    private static OutboxRow row(ResultSet rows) throws SQLException {
        return new OutboxRow(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getLong(7),
                rows.getTimestamp(8).toInstant(),
                rows.getBytes(9),
                rows.getString(10));
    }

    /** Depth of the outbox. */
    public record Backlog(long depth, double oldestSeconds) {}
}
