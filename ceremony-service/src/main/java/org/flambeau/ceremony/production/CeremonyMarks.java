package org.flambeau.ceremony.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flambeau.ceremony.show.CeremonyKey;

/**
 * Tells cheaply whether anything of a ceremony may have changed, whoever changed it and in whatever table. Every change
 * locks its ceremony's row first, and PostgreSQL notes in the row who wrote it ({@code xmin}) and who locked it last
 * ({@code xmax}): so the row itself says that somebody was there, without a counter that each writer would have to keep.
 */
@ApplicationScoped
class CeremonyMarks {

    private static final int TIMEOUT_SECONDS = 5;

    // A locker older than everything that is still running has ended. Age compares across the wrap of transaction ids.
    private static final String MARKS = """
            select games, code, ceremony.xmin::text || ' ' || ceremony.xmax::text as mark,
                   age(ceremony.xmax) > age(pg_snapshot_xmin(pg_current_snapshot())::xid) as settled
            from ceremony join unnest(?::text[], ?::text[]) as followed (g, c) on games = g and code = c""";

    private final DataSource database;

    CeremonyMarks(DataSource database) {
        this.database = database;
    }

    /** @param settled false while a change may be under way that the mark shows already and a reading does not */
    record Mark(String text, boolean settled) {}

    Map<CeremonyKey, Mark> of(Collection<CeremonyKey> keys) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MARKS)) {
            select.setQueryTimeout(TIMEOUT_SECONDS);
            select.setArray(1, texts(connection, keys.stream().map(CeremonyKey::games)));
            select.setArray(2, texts(connection, keys.stream().map(CeremonyKey::ceremony)));
            Map<CeremonyKey, Mark> marks = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next())
                    marks.put(
                            new CeremonyKey(rows.getString("games"), rows.getString("code")),
                            new Mark(rows.getString("mark"), rows.getBoolean("settled")));
            }
            return marks;
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
