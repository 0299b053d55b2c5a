package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** How the endpoints of all partners stand. */
@ApplicationScoped
class EndpointStates {

    private static final String BEHIND = """
            select coalesce(max(f.head - q.cursor), 0)
            from webhook_endpoint e join webhook_queue q on q.endpoint = e.id join feed f on f.games = e.games
            where e.state = 'ENABLED'""";

    private final DataSource database;

    EndpointStates(DataSource database) {
        this.database = database;
    }

    enum Standing {
        ENABLED("e.state = 'ENABLED' and q.failures = 0"),
        /** Enabled, and the last attempt failed. */
        FAILING("e.state = 'ENABLED' and q.failures > 0"),
        DISABLED("e.state = 'DISABLED'");

        private final String query;

        Standing(String condition) {
            this.query = "select count(*) from webhook_endpoint e join webhook_queue q on q.endpoint = e.id where "
                    + condition;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    double count(Standing standing) {
        return number(standing.query);
    }

    double furthestBehind() {
        return number(BEHIND);
    }

    /** Not a number while the database is away: a meter must not fail the page of all meters. */
    private double number(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
