package org.flambeau.broadcast.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.contracts.EventJson;

/** The replicas that have said that they are there, in the database's own time. */
@ApplicationScoped
class ReplicaTable {

    private static final Duration SILENT = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int MOST = 100;
    private static final String ANNOUNCE = """
            insert into replica (id, address, started_at, seen_at, state) values (?, ?, ?, clock_timestamp(), ?::jsonb)
            on conflict (id) do update set seen_at = excluded.seen_at, state = excluded.state""";
    private static final String FORGET =
            "delete from replica where id = ? or seen_at < clock_timestamp() - make_interval(secs => ?)";
    private static final String ALL = """
            select id, address, started_at, extract(epoch from clock_timestamp() - seen_at), state
            from replica order by started_at, id limit ?""";

    private final DataSource database;

    ReplicaTable(DataSource database) {
        this.database = database;
    }

    /** Says that a replica is there, and forgets those that nobody has heard of for ten minutes. */
    void announce(String id, String address, Instant startedAt, ReplicaState state) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement announce = connection.prepareStatement(ANNOUNCE)) {
            announce.setString(1, id);
            announce.setString(2, address);
            announce.setObject(3, startedAt.atOffset(ZoneOffset.UTC));
            announce.setString(4, EventJson.mapper().writeValueAsString(state));
            announce.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state of a replica is not written", e);
        }
        forget("");
    }

    /** Says that a replica has gone. */
    void forget(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, id);
            forget.setDouble(2, FORGOTTEN.toSeconds());
            forget.executeUpdate();
        }
    }

    /** Those that are there, and those that fell silent in the last ten minutes; at most 100, the oldest first. */
    List<Replica> all() throws SQLException {
        List<Replica> replicas = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setInt(1, MOST);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) replicas.add(replica(row));
            }
        }
        return replicas;
    }

    private static Replica replica(ResultSet row) throws SQLException {
        double seen = Math.max(0, row.getDouble(4));
        try {
            return new Replica(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    seen,
                    seen > SILENT.toSeconds(),
                    EventJson.mapper().readValue(row.getString(5), ReplicaState.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state of a replica is not read", e);
        }
    }
}
