package org.flambeau.broadcast.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flambeau.contracts.EventJson;

/** The endpoints of all partners as operators see them: how many stand how, and which do not take what they are sent. */
@ApplicationScoped
public class WebhookOverview {

    private static final int MOST_IN_TROUBLE = 100;
    private static final String IN_TROUBLE = """
            select e.id, e.games, e.owner, e.url, coalesce(e.disabled_reason, 'FAILING'), q.failures,
              coalesce(q.failing_since, e.disabled_at), case when e.state = 'ENABLED' then q.due_at end,
              f.head - q.cursor, last.attempts
            from webhook_endpoint e
            join webhook_queue q on q.endpoint = e.id
            join feed f on f.games = e.games
            left join lateral (select d.attempts -> -1 as attempts from webhook_delivery d
              where d.endpoint = e.id and d.taken_at is null order by d.sequence desc limit 1) last on true
            where q.failures > 0 or e.disabled_reason in ('GONE', 'FAILED_TOO_LONG')
            order by q.failing_since nulls last, e.id limit ?""";

    private final DataSource database;
    private final EndpointStates states;

    WebhookOverview(DataSource database, EndpointStates states) {
        this.database = database;
        this.states = states;
    }

    /**
     * All endpoints together.
     *
     * @param endpoints how many are {@code enabled}, {@code failing} (enabled, the last attempt failed), {@code disabled}
     * @param furthestBehind notifications between the feed's head and the enabled endpoint that is furthest behind
     * @param inTrouble the first 100 that fail or were disabled for it, those first that have failed longest
     */
    public record View(Map<String, Long> endpoints, long furthestBehind, List<InTrouble> inTrouble) {}

    /**
     * An endpoint that does not take what it is sent.
     *
     * @param owner subject of the partner that made it
     * @param host scheme, host and port alone: a path may hold what only the partner knows
     * @param why {@code FAILING}, or why it is disabled
     * @param behind notifications between the feed's head and its cursor
     * @param lastAttempt the newest attempt of what is not taken, null when none was kept
     */
    public record InTrouble(
            String id,
            String games,
            String owner,
            String host,
            String why,
            int failures,
            Instant since,
            Instant nextAttemptAt,
            long behind,
            Attempt lastAttempt) {}

    /** @throws SQLException when the store does not answer */
    public View view() throws SQLException {
        EndpointStates.Counts counts = states.now();
        Map<String, Long> words = new TreeMap<>();
        counts.endpoints().forEach((standing, endpoints) -> words.put(standing.word(), endpoints));
        return new View(words, counts.furthestBehind(), inTrouble());
    }

    private List<InTrouble> inTrouble() throws SQLException {
        List<InTrouble> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(IN_TROUBLE)) {
            select.setInt(1, MOST_IN_TROUBLE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) found.add(inTrouble(row));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the attempts of a webhook are not read", e);
        }
        return found;
    }

    private static InTrouble inTrouble(ResultSet row) throws SQLException, JsonProcessingException {
        URI url = URI.create(row.getString(4));
        String attempt = row.getString(10);
        return new InTrouble(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()),
                row.getString(5),
                row.getInt(6),
                QueueTable.instant(row, 7),
                QueueTable.instant(row, 8),
                row.getLong(9),
                attempt == null ? null : EventJson.mapper().readValue(attempt, Attempt.class));
    }
}
