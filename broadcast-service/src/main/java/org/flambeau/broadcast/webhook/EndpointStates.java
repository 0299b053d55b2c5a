package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** How the endpoints of all partners stand. */
@ApplicationScoped
class EndpointStates {

    private static final String ALL = """
            select count(*) filter (where e.state = 'ENABLED' and q.failures = 0),
              count(*) filter (where e.state = 'ENABLED' and q.failures > 0),
              count(*) filter (where e.state = 'DISABLED'),
              coalesce(max(f.head - q.cursor) filter (where e.state = 'ENABLED'), 0)
            from webhook_endpoint e join webhook_queue q on q.endpoint = e.id left join feed f on f.games = e.games""";

    private final DataSource database;

    EndpointStates(DataSource database) {
        this.database = database;
    }

    enum Standing {
        ENABLED,
        /** Enabled, and the last attempt failed. */
        FAILING,
        DISABLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * All endpoints together.
     *
     * @param furthestBehind notifications between the feed's head and the enabled endpoint that is furthest behind
     */
    record Counts(Map<Standing, Long> endpoints, long furthestBehind) {}

    /** @throws SQLException when the store does not answer */
    Counts now() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Counts(
                    Map.of(
                            Standing.ENABLED, row.getLong(1),
                            Standing.FAILING, row.getLong(2),
                            Standing.DISABLED, row.getLong(3)),
                    row.getLong(4));
        }
    }
}
