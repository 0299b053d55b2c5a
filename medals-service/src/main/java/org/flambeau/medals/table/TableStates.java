package org.flambeau.medals.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/** The {@link TableState} of every Games. */
@ApplicationScoped
class TableStates {

    private static final String OF = "select version, effective_at, finished_events from medal_table where games = ?";
    private static final String WRITE = """
            insert into medal_table (games, version, effective_at, finished_events) values (?, ?, ?, ?)
            on conflict (games) do update
              set version = excluded.version, effective_at = excluded.effective_at,
                  finished_events = excluded.finished_events""";

    private final Statements statements;

    TableStates(Statements statements) {
        this.statements = statements;
    }

    TableState of(String games) {
        return only(statements.list(OF, TableStates::read, games));
    }

    /** The same, among other questions. */
    Supplier<TableState> of(Trip trip, String games) {
        Supplier<List<TableState>> found = trip.ask(OF, TableStates::read, games);
        return () -> only(found.get());
    }

    /** Under the lock of the Games, among other changes. */
    void write(Trip trip, String games, TableState state) {
        trip.change(WRITE, games, state.version(), state.effectiveAt(), state.finishedEvents());
    }

    private static TableState only(List<TableState> found) {
        return found.isEmpty() ? TableState.FRESH : found.get(0);
    }

    private static TableState read(ResultSet row) throws SQLException {
        OffsetDateTime effectiveAt = row.getObject(2, OffsetDateTime.class);
        return new TableState(row.getLong(1), effectiveAt == null ? null : effectiveAt.toInstant(), row.getInt(3));
    }
}
