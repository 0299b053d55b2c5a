package org.flambeau.broadcast.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;

/** What became of every notification that was sent to an endpoint: one row each, whatever is replayed. */
@ApplicationScoped
class DeliveryTable {

    private static final int MOST_ATTEMPTS = 50;
    private static final String ADD = """
            insert into webhook_delivery as d (endpoint, sequence, message_id, kind, first_at, taken_at, attempted, attempts)
            values (?, ?, ?, ?, ?, ?, 1, ?::jsonb)
            on conflict (endpoint, sequence) do update
            set taken_at = coalesce(excluded.taken_at, d.taken_at), attempted = d.attempted + 1,
              attempts = case when jsonb_array_length(d.attempts) < %d then d.attempts else d.attempts - 0 end
                || excluded.attempts""".formatted(MOST_ATTEMPTS);
    private static final String OF_ENDPOINT = """
            select d.sequence, d.kind, d.message_id, d.taken_at, d.attempted, d.attempts, d.sequence <= q.cursor
            from webhook_delivery d join webhook_queue q on q.endpoint = d.endpoint
            where d.endpoint = ? and d.sequence < ? order by d.sequence desc limit ?""";
    private static final String QUEUE =
            "select cursor, failures, failing_since, due_at from webhook_queue where endpoint = ?";

    private final DataSource database;

    DeliveryTable(DataSource database) {
        this.database = database;
    }

    /** Keeps an attempt. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Claim claim, NotificationPublished notification, Attempt attempt) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, claim.endpoint());
            add.setLong(2, notification.sequence());
            add.setString(3, claim.messageId(notification.sequence()));
            add.setString(4, notification.kind().name());
            add.setObject(5, attempt.at().atOffset(ZoneOffset.UTC));
            add.setObject(
                    6,
                    attempt.taken() ? attempt.at().plusMillis(attempt.millis()).atOffset(ZoneOffset.UTC) : null);
            add.setString(7, EventJson.mapper().writeValueAsString(List.of(attempt)));
            add.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the delivery of a webhook is not written", e);
        }
    }

    /** A page of an endpoint's deliveries with a sequence below {@code before}, the newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Delivery> of(String endpoint, long before, int limit) {
        List<Delivery> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_ENDPOINT)) {
            select.setString(1, endpoint);
            select.setLong(2, before);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) found.add(delivery(row));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the deliveries of a webhook are not read", e);
        }
        return found;
    }

    /** How far an endpoint is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    QueueState queue(String endpoint) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(QUEUE)) {
            select.setString(1, endpoint);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new QueueState(
                        row.getLong(1),
                        row.getInt(2),
                        QueueTable.instant(row, 3),
                        row.getInt(2) > 0 ? QueueTable.instant(row, 4) : null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of a webhook is not read", e);
        }
    }

    private static Delivery delivery(ResultSet row) throws SQLException, JsonProcessingException {
        boolean taken = row.getObject(4) != null;
        Delivery.State untaken = row.getBoolean(7) ? Delivery.State.SKIPPED : Delivery.State.PENDING;
        return new Delivery(
                row.getLong(1),
                NotificationKind.valueOf(row.getString(2)),
                row.getString(3),
                taken ? Delivery.State.DELIVERED : untaken,
                QueueTable.instant(row, 4),
                row.getInt(5),
                EventJson.mapper().readValue(row.getString(6), new TypeReference<List<Attempt>>() {}));
    }
}
