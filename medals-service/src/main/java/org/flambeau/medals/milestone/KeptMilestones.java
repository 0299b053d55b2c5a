package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.medals.json.JsonText;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/** The milestones that are kept, as whoever keeps them asks for them. */
@ApplicationScoped
class KeptMilestones implements MilestoneStore {

    private static final String COLUMNS = "select id, version, retracted, content from milestone where games = ?";
    private static final String HOLDING = COLUMNS + " and not retracted and kind is not null";
    /** One question for each part of a scope, so that each has its index. */
    private static final String IN_SCOPE = String.join(
            " union all ",
            HOLDING + " and organisation = any(?)",
            HOLDING + " and athlete = any(?)",
            HOLDING + " and event = ? and kind = '" + MilestoneKind.PODIUM_SWEEP + "'",
            HOLDING + " and awarded_at >= ?");

    private static final String OF_IDS = COLUMNS + " and id = any(?)";
    private static final String WRITE = """
            insert into milestone
                (games, id, version, retracted, kind, organisation, athlete, event, awarded_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (games, id) do update
              set version = excluded.version, retracted = excluded.retracted, kind = excluded.kind,
                  organisation = excluded.organisation, athlete = excluded.athlete, event = excluded.event,
                  awarded_at = excluded.awarded_at, content = excluded.content""";

    private final Statements statements;

    KeptMilestones(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Kept> holding(String games, Scope scope) {
        Trip trip = statements.trip();
        Supplier<List<Kept>> holding = holding(trip, games, scope);
        trip.make();
        return holding.get();
    }

    /** The same, among other questions. */
    Supplier<List<Kept>> holding(Trip trip, String games, Scope scope) {
        boolean whole = scope.all() || Step.Moment.BEGINNING.equals(scope.since());
        Supplier<List<Kept>> found =
                whole ? trip.ask(HOLDING, KeptMilestones::kept, games) : ofParts(trip, games, scope);
        return () -> covered(found.get(), scope);
    }

    private static List<Kept> covered(List<Kept> found, Scope scope) {
        Map<String, Kept> once = new LinkedHashMap<>();
        for (Kept kept : found) if (scope.covers(kept.milestone())) once.put(kept.id(), kept);
        return List.copyOf(once.values());
    }

    private static Supplier<List<Kept>> ofParts(Trip trip, String games, Scope scope) {
        return trip.ask(
                IN_SCOPE,
                KeptMilestones::kept,
                games,
                scope.organisations(),
                games,
                scope.athletes(),
                games,
                scope.event(),
                games,
                scope.since() == null ? null : scope.since().instant());
    }

    @Override
    public List<Kept> ofIds(String games, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : statements.list(OF_IDS, KeptMilestones::kept, games, ids);
    }

    /** Puts new versions in place of the old. */
    void write(Trip trip, String games, List<Kept> versions) {
        for (Kept kept : versions) {
            Milestone milestone = kept.milestone();
            trip.change(
                    WRITE,
                    games,
                    kept.id(),
                    kept.version(),
                    kept.retracted(),
                    milestone.kind().name(),
                    milestone.organisation(),
                    milestone.athlete() == null ? null : milestone.athlete().code(),
                    milestone.event(),
                    milestone.awardedAt(),
                    JsonText.of(milestone));
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String content = row.getString(4);
        return new Kept(
                row.getString(1),
                row.getLong(2),
                content == null ? null : JsonText.read(content, Milestone.class),
                false,
                row.getBoolean(3));
    }
}
