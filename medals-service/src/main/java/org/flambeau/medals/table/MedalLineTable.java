package org.flambeau.medals.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/** The lines of the medal tables. An organisation without a medal has none. */
@ApplicationScoped
class MedalLineTable {

    private static final String OF =
            "select organisation, gold, silver, bronze, not_official from medal_line where games = ?";
    private static final String WRITE = """
            insert into medal_line (games, organisation, gold, silver, bronze, not_official) values (?, ?, ?, ?, ?, ?)
            on conflict (games, organisation) do update
              set gold = excluded.gold, silver = excluded.silver, bronze = excluded.bronze,
                  not_official = excluded.not_official""";
    private static final String REMOVE = "delete from medal_line where games = ? and organisation = ?";
    private static final String CLEAR = "delete from medal_line where games = ?";

    private final Statements statements;

    MedalLineTable(Statements statements) {
        this.statements = statements;
    }

    /** Medals by organisation. */
    Map<String, Tally> of(String games) {
        return byOrganisation(statements.list(OF, MedalLineTable::line, games));
    }

    /** The same, among other questions. */
    Supplier<Map<String, Tally>> of(Trip trip, String games) {
        Supplier<List<Line>> lines = trip.ask(OF, MedalLineTable::line, games);
        return () -> byOrganisation(lines.get());
    }

    private static Map<String, Tally> byOrganisation(List<Line> lines) {
        Map<String, Tally> tallies = new TreeMap<>();
        lines.forEach(line -> tallies.put(line.organisation(), line.tally()));
        return tallies;
    }

    /** Writes what organisations have now, among other changes. */
    void write(Trip trip, String games, Map<String, Tally> tallies) {
        List<Object[]> written = new ArrayList<>();
        List<Object[]> removed = new ArrayList<>();
        tallies.forEach((organisation, tally) -> {
            if (tally.total() == 0) removed.add(new Object[] {games, organisation});
            else
                written.add(new Object[] {
                    games, organisation, tally.gold(), tally.silver(), tally.bronze(), tally.notOfficial()
                });
        });
        trip.change(WRITE, written);
        trip.change(REMOVE, removed);
    }

    void clear(Trip trip, String games) {
        trip.change(CLEAR, games);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString(1), new Tally(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
    }

    private record Line(String organisation, Tally tally) {}
}
