package org.flambeau.messaging.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leadership of a service's relay among its replicas: one row, compared and renewed in the database's own time, so that
 * no decision depends on the clock of a replica. Each change of holder is a new term.
 */
@ApplicationScoped
public class RelayLease {

    private static final String HOLD = """
            insert into relay_lease (relay, holder, term, expires_at)
            values (?, ?, 1, clock_timestamp() + make_interval(secs => ?))
            on conflict (relay) do update
              set holder = excluded.holder,
                  term = relay_lease.term + case when relay_lease.holder = excluded.holder then 0 else 1 end,
                  expires_at = excluded.expires_at
              where relay_lease.holder = excluded.holder or relay_lease.expires_at < clock_timestamp()
            returning term""";

    private final DataSource database;
    private final RelaySettings settings;
    private final String relay;
    private final String holder = UUID.randomUUID().toString();

    private volatile long term;
    private long safeUntilNanos;

    RelayLease(
            DataSource database,
            RelaySettings settings,
            @ConfigProperty(name = "quarkus.application.name") String relay) {
        this.database = database;
        this.settings = settings;
        this.relay = relay;
    }

    /**
     * Takes or renews the lease where that is due.
     *
     * @return whether this replica leads for at least half a lease from now
     */
    boolean hold() throws SQLException {
        long now = System.nanoTime();
        if (term > 0 && now < safeUntilNanos) return true;
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, relay);
            hold.setString(2, holder);
            hold.setDouble(3, settings.lease().toMillis() / 1000.0);
            try (ResultSet row = hold.executeQuery()) {
                term = row.next() ? row.getLong(1) : 0;
            }
        }
        safeUntilNanos = now + settings.lease().toNanos() / 2;
        return term > 0;
    }

    /** Lets another replica lead at once. */
    void release() throws SQLException {
        if (term == 0) return;
        term = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(
                        "update relay_lease set expires_at = clock_timestamp() where relay = ? and holder = ?")) {
            release.setString(1, relay);
            release.setString(2, holder);
            release.executeUpdate();
        }
    }

    /** Whether this replica believed itself the leader when it last looked. */
    public boolean held() {
        return term > 0;
    }

    /** Term of the leadership that is held, 0 when none is. */
    public long term() {
        return term;
    }

    /** Identity of this replica, new with each start. */
    public String holder() {
        return holder;
    }

    /** Name of the relay, the same for all replicas of a service. */
    public String relay() {
        return relay;
    }
}
