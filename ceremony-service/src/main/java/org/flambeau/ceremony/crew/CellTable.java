package org.flambeau.ceremony.crew;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.ceremony.show.CeremonyKey;

/**
 * The texts of the crew. They hang on the rows of segment and column, which are found by their codes, so that the
 * database lets a text go with either.
 */
@ApplicationScoped
class CellTable {

    private static final String OF_CEREMONY = """
            select s.code, k.code, x.text, x.version, x.changed_by, x.changed_at
            from crew_cell x
              join crew_column k on k.id = x.column_id
              join segment s on s.id = x.segment_id
            where k.games = ? and k.ceremony = ?
            order by s.position, k.position""";
    private static final String NEXT_VERSION = """
            update crew_column set cells_version = cells_version + 1
            where games = ? and ceremony = ? and code = ? returning id, cells_version""";
    private static final String WRITE = """
            insert into crew_cell (segment_id, column_id, text, version, changed_by, changed_at)
            select s.id, ?, ?, ?, ?, ? from segment s join ceremony c on c.id = s.ceremony_id
            where c.games = ? and c.code = ? and s.code = ?
            on conflict (segment_id, column_id) do update
              set text = excluded.text, version = excluded.version,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at""";
    private static final String CLEAR = """
            delete from crew_cell x using segment s, ceremony c
            where x.column_id = ? and s.id = x.segment_id and c.id = s.ceremony_id
              and c.games = ? and c.code = ? and s.code = ?""";

    private final DataSource database;

    CellTable(DataSource database) {
        this.database = database;
    }

    List<CrewCell> of(CeremonyKey key) {
        List<CrewCell> cells = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_CEREMONY)) {
            select.setString(1, key.games());
            select.setString(2, key.ceremony());
            try (ResultSet row = select.executeQuery()) {
                while (row.next())
                    cells.add(new CrewCell(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("texts of the crew not read", e);
        }
        return cells;
    }

    /** Writes a text, or clears it where it is null, in the running transaction; gives the column's new version. */
    long write(CeremonyKey key, String segment, String column, String text, String by, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT_VERSION)) {
            next.setString(1, key.games());
            next.setString(2, key.ceremony());
            next.setString(3, column);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                long version = row.getLong(2);
                if (text == null) clear(connection, row.getLong(1), key, segment);
                else write(connection, row.getLong(1), key, new CrewCell(segment, column, text, version, by, at));
                return version;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("text of the crew not written", e);
        }
    }

    private static void write(Connection connection, long column, CeremonyKey key, CrewCell cell) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setLong(1, column);
            write.setString(2, cell.text());
            write.setLong(3, cell.version());
            write.setString(4, cell.by());
            write.setObject(5, cell.at().atOffset(ZoneOffset.UTC));
            write.setString(6, key.games());
            write.setString(7, key.ceremony());
            write.setString(8, cell.segment());
            write.executeUpdate();
        }
    }

    private static void clear(Connection connection, long column, CeremonyKey key, String segment) throws SQLException {
        try (PreparedStatement clear = connection.prepareStatement(CLEAR)) {
            clear.setLong(1, column);
            clear.setString(2, key.games());
            clear.setString(3, key.ceremony());
            clear.setString(4, segment);
            clear.executeUpdate();
        }
    }
}
