package org.flambeau.ceremony.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flambeau.ceremony.show.CeremonyKey;

/** Numbers the events of the production topic. */
@ApplicationScoped
class ProductionEvents {

    private static final String NEXT = """
            insert into production_event (games, ceremony, version) values (?, ?, 1)
            on conflict (games, ceremony) do update set version = production_event.version + 1
            returning version""";

    private final DataSource database;

    ProductionEvents(DataSource database) {
        this.database = database;
    }

    /** The next number of a ceremony, 1 for the first, in the running transaction. */
    long next(CeremonyKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setString(1, key.games());
            next.setString(2, key.ceremony());
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("event of the production topic not numbered: " + key.recordKey(), e);
        }
    }
}
