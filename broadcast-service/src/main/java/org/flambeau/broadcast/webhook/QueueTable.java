package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How far each endpoint is told, and which replica is telling it. An endpoint is claimed by one replica at a time, in
 * the database's own time: who dies leaves it to the others when the lease ends. There is no copy of a notification in
 * here: the archive is the queue, and the cursor skips nothing.
 */
@ApplicationScoped
class QueueTable {

    private static final String COLUMNS = """
            q.endpoint, e.games, e.url, e.interests, e.secret, e.previous_secret, e.previous_until,
            q.cursor, q.generation, q.failures, q.failing_since, q.claims""";
    private static final String LEASE = "leased_until = clock_timestamp() + make_interval(secs => ?)";
    private static final String ADD = "insert into webhook_queue (endpoint, cursor, due_at) values (?, ?, ?)";
    private static final String ANY = "select exists (select from webhook_endpoint where state = 'ENABLED')";
    private static final String CLAIM = """
            update webhook_queue q set claims = q.claims + 1, served_at = clock_timestamp(), %s
            from webhook_endpoint e
            where e.id = q.endpoint and q.endpoint in (
              select waiting.endpoint from webhook_queue waiting
              join webhook_endpoint its on its.id = waiting.endpoint and its.state = 'ENABLED'
              join unnest(?::text[], ?::bigint[]) as feed(games, head) on feed.games = its.games
              where waiting.cursor < feed.head and waiting.due_at <= ?
                and waiting.leased_until < clock_timestamp() and (waiting.failures > 0) = ?
              order by waiting.served_at nulls first limit ? for update of waiting skip locked)
            returning %s""".formatted(LEASE, COLUMNS);
    private static final String CONFIRM = """
            update webhook_queue q
            set cursor = case when q.generation = ? then greatest(q.cursor, ?) else q.cursor end, %s
            from webhook_endpoint e
            where e.id = q.endpoint and q.endpoint = ? and q.claims = ? and e.state = 'ENABLED'
            returning %s""".formatted(LEASE, COLUMNS);
    private static final String RELEASE =
            "update webhook_queue set leased_until = '-infinity' where endpoint = ? and claims = ?";
    private static final String TAKEN = """
            update webhook_queue set cursor = ?, failures = 0, failing_since = null
            where endpoint = ? and claims = ? and generation = ?""";
    private static final String FAILED = """
            update webhook_queue
            set failures = failures + 1, failing_since = coalesce(failing_since, ?), due_at = ?
            where endpoint = ? and claims = ? and generation = ?""";
    private static final String BEGIN_ANEW = """
            update webhook_queue
            set generation = generation + 1, cursor = coalesce(?, cursor), failures = 0, failing_since = null, due_at = ?
            where endpoint = ?""";
    private static final String PINGED = """
            update webhook_queue set pinged_at = ? where endpoint = ? and (pinged_at is null or pinged_at <= ?)""";

    private final DataSource database;

    QueueTable(DataSource database) {
        this.database = database;
    }

    /** Adds the queue of an endpoint that is told what comes after the cursor. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(String endpoint, long cursor, Instant now) {
        change(ADD, endpoint, cursor, at(now));
    }

    /** Begins with the next notification at once, whatever failed before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void beginAnew(String endpoint, Instant now) {
        change(BEGIN_ANEW, null, at(now), endpoint);
    }

    /** The same after another sequence. */
    @Transactional(Transactional.TxType.MANDATORY)
    void beginAnewAfter(String endpoint, long cursor, Instant now) {
        change(BEGIN_ANEW, cursor, at(now), endpoint);
    }

    /** Whether anybody is to be told of anything. */
    boolean any() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ANY);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the endpoints are not read", e);
        }
    }

    /**
     * Claims endpoints that something is to be told of and nobody is serving, those first that have waited longest.
     *
     * @param heads the newest sequence per Games
     * @param failing those whose last attempt failed, or the others
     */
    @Transactional
    List<Claim> claim(Map<String, Long> heads, Instant now, boolean failing, int most, Duration lease) {
        List<String> games = List.copyOf(heads.keySet());
        return claims(
                CLAIM,
                lease,
                seconds(lease),
                games.toArray(String[]::new),
                games.stream().map(heads::get).toArray(Long[]::new),
                at(now),
                failing,
                most);
    }

    /**
     * Prolongs a claim, and moves the cursor over what is of no interest.
     *
     * @return the endpoint as it stands, which may be set anew; nothing when it is disabled or gone, or another replica's
     */
    @Transactional
    Optional<Claim> confirmed(Claim claim, Duration lease) {
        return claims(
                        CONFIRM,
                        lease,
                        claim.generation(),
                        claim.cursor(),
                        seconds(lease),
                        claim.endpoint(),
                        claim.number())
                .stream()
                .findFirst();
    }

    /** Leaves the endpoint to whoever comes next. */
    @Transactional
    void release(Claim claim) {
        change(RELEASE, claim.endpoint(), claim.number());
    }

    /** Moves the cursor to what was taken; says whether the claim still counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean taken(Claim claim, long sequence) {
        return change(TAKEN, sequence, claim.endpoint(), claim.number(), claim.generation()) == 1;
    }

    /** Lets the endpoint wait; says whether the claim still counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean failed(Claim claim, Instant at, Instant dueAt) {
        return change(FAILED, at(at), at(dueAt), claim.endpoint(), claim.number(), claim.generation()) == 1;
    }

    /** Notes a ping; says whether the last one was early enough. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean pinged(String endpoint, Instant now, Instant lastAtMost) {
        return change(PINGED, at(now), endpoint, at(lastAtMost)) == 1;
    }

    private List<Claim> claims(String sql, Duration lease, Object... values) {
        // Before the statement: the database begins to count later, so that the claim never looks longer than it is.
        long heldUntil = System.nanoTime() + lease.toNanos();
        List<Claim> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) found.add(claim(row, heldUntil));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queues of the webhooks are not read", e);
        }
        return found;
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of a webhook is not written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value instanceof String[] texts)
                statement.setArray(index + 1, statement.getConnection().createArrayOf("text", texts));
            else if (value instanceof Long[] numbers)
                statement.setArray(index + 1, statement.getConnection().createArrayOf("bigint", numbers));
            else if (value == null) statement.setNull(index + 1, Types.BIGINT);
            else statement.setObject(index + 1, value);
        }
    }

    private static Claim claim(ResultSet row, long heldUntil) throws SQLException {
        return new Claim(
                row.getString(1),
                row.getString(2),
                URI.create(row.getString(3)),
                InterestText.read(row.getString(4)),
                new Secrets(row.getString(5), row.getString(6), instant(row, 7)),
                row.getLong(8),
                row.getLong(9),
                row.getInt(10),
                instant(row, 11),
                row.getLong(12),
                heldUntil);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
