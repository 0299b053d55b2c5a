package org.flambeau.messaging.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flambeau.messaging.inbox.MissingVersions;

/** What the leader does when the outbox is empty: forgets old idempotency keys, asks again for missing versions. */
@ApplicationScoped
class Housekeeping {

    private static final long EVERY_NANOS = Duration.ofSeconds(15).toNanos();

    private final DataSource database;
    private final RelaySettings settings;
    private final MissingVersions missing;
    private long lastNanos = System.nanoTime();

    Housekeeping(DataSource database, RelaySettings settings, MissingVersions missing) {
        this.database = database;
        this.settings = settings;
        this.missing = missing;
    }

    void whenDue() throws SQLException {
        if (System.nanoTime() - lastNanos < EVERY_NANOS) return;
        lastNanos = System.nanoTime();
        missing.askAgain();
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(
                        "delete from idempotency_key where created_at < clock_timestamp() - make_interval(secs => ?)")) {
            forget.setDouble(1, settings.rememberKeys().toSeconds());
            forget.executeUpdate();
        }
    }
}
