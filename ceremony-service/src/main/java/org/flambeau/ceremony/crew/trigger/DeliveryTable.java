package org.flambeau.ceremony.crew.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.ceremony.crew.Paging;

/**
 * The queue of the triggers. A delivery is claimed by one replica at a time, for a while, in the database's own time: no
 * replica has to lead, so that none has to be waited for when one dies, and a cue is not late for it.
 */
@ApplicationScoped
class DeliveryTable {

    private static final String ADD = """
            insert into trigger_delivery (trigger_id, message_id, payload, use_by)
            values (?, ?, ?, clock_timestamp() + make_interval(secs => ?))""";
    private static final String CLAIM = """
            update trigger_delivery d
            set claims = d.claims + 1, due_at = clock_timestamp() + make_interval(secs => ?)
            from cue_trigger t
            where t.id = d.trigger_id and d.id in (
              select id from trigger_delivery
              where state = 'PENDING' and due_at <= clock_timestamp() and use_by > clock_timestamp()
              order by id limit ? for update skip locked)
            returning d.id, d.claims, d.message_id, d.payload, t.url, t.secret,
              extract(epoch from d.use_by - clock_timestamp()) * 1000""";
    private static final String EXPIRE = """
            update trigger_delivery set state = 'EXPIRED'
            where state = 'PENDING' and due_at <= clock_timestamp() and use_by <= clock_timestamp()""";
    private static final String REPORT = """
            update trigger_delivery
            set state = ?, attempts = attempts || ?::jsonb, due_at = clock_timestamp() + make_interval(secs => ?)
            where id = ? and state = 'PENDING' and claims = ?""";
    private static final String OF_TRIGGER = """
            select id, message_id, state, created_at, use_by, attempts, payload from trigger_delivery
            where trigger_id = ? and id < ? order by id desc limit ?""";

    private final DataSource database;
    private final ObjectMapper json;

    DeliveryTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds a delivery in the running transaction. */
    void add(long trigger, String messageId, String payload, Duration useWithin) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, trigger);
            add.setString(2, messageId);
            add.setString(3, payload);
            add.setDouble(4, seconds(useWithin));
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("delivery of a trigger not stored", e);
        }
    }

    /** Marks what nobody is sending and whose time has passed. */
    void expire() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
            expire.executeUpdate();
        }
    }

    /** Claims what is due, for so long; who dies meanwhile leaves it to the others. */
    List<Due> claim(int most, Duration howLong) throws SQLException {
        List<Due> claimed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setDouble(1, seconds(howLong));
            claim.setInt(2, most);
            try (ResultSet row = claim.executeQuery()) {
                while (row.next())
                    claimed.add(new Due(
                            row.getLong(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            URI.create(row.getString(5)),
                            row.getString(6),
                            Duration.ofMillis(row.getLong(7))));
            }
        }
        return claimed;
    }

    /** Keeps an attempt and what it led to; nothing when another replica has claimed the delivery since. */
    void report(Due due, Attempt attempt, Delivery.State state) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement report = connection.prepareStatement(REPORT)) {
            report.setString(1, state.name());
            report.setString(2, json.writeValueAsString(List.of(attempt)));
            report.setDouble(3, seconds(due.pause()));
            report.setLong(4, due.id());
            report.setInt(5, due.claim());
            report.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an attempt is not written as JSON", e);
        }
    }

    /** A page of deliveries, the newest first, and one more when there is a following page. */
    List<Delivery> of(long trigger, Paging paging) {
        List<Delivery> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_TRIGGER)) {
            select.setLong(1, trigger);
            select.setLong(2, paging.after() == null ? Long.MAX_VALUE : paging.after());
            select.setInt(3, paging.limit() + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) found.add(delivery(row));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("deliveries of a trigger not read", e);
        }
        return found;
    }

    private Delivery delivery(ResultSet row) throws SQLException, JsonProcessingException {
        return new Delivery(
                row.getLong(1),
                row.getString(2),
                Delivery.State.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                json.readValue(row.getString(6), new TypeReference<List<Attempt>>() {}),
                json.readTree(row.getString(7)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
