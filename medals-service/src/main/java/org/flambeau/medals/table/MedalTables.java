package org.flambeau.medals.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/**
 * Keeps the medal tables. A podium's change costs what the organisations with medals cost (at most 500), however many
 * podiums there are. Every method needs the lock of the Games and a transaction.
 */
@ApplicationScoped
public class MedalTables {

    private final MedalLineTable lines;
    private final TableStates states;
    private final Organisations organisations;
    private final Events events;
    private final Statements statements;

    MedalTables(
            MedalLineTable lines,
            TableStates states,
            Organisations organisations,
            Events events,
            Statements statements) {
        this.lines = lines;
        this.states = states;
        this.organisations = organisations;
        this.events = events;
        this.statements = statements;
    }

    /** The table as it stands, among other questions. */
    public Supplier<Present> present(Trip trip, String games) {
        Supplier<Map<String, Tally>> tallies = lines.of(trip, games);
        Supplier<TableState> state = states.of(trip, games);
        return () -> new Present(tallies.get(), state.get());
    }

    /** What a change starts from: medals by organisation, and the rest. */
    public record Present(Map<String, Tally> tallies, TableState state) {}

    /**
     * Takes a podium's change in, among other changes, and tells what becomes of the table.
     *
     * @param present what {@link #present} has told in this transaction, since the last change
     */
    public Applied apply(Trip trip, String games, Present present, PodiumEffect effect) {
        Map<String, Tally> before = present.tallies();
        Map<String, Tally> after = new TreeMap<>(before);
        effect.before()
                .forEach((organisation, tally) -> after.merge(organisation, Tally.NONE.minus(tally), Tally::plus));
        effect.after().forEach((organisation, tally) -> after.merge(organisation, tally, Tally::plus));
        Set<String> touched = new HashSet<>(effect.before().keySet());
        touched.addAll(effect.after().keySet());
        lines.write(trip, games, touched.stream().collect(Collectors.toMap(Function.identity(), after::get)));

        Map<String, Organisation> known = organisations.byCode(games, after.keySet());
        TableDifference difference = TableDifference.between(ranked(before, known), ranked(after, known));
        TableState state = present.state().after(effect);
        states.write(trip, games, state);
        TableChange change = new TableChange(
                state.version(),
                state.effectiveAt(),
                new EventProgress(events.count(games), state.finishedEvents()),
                difference.lines(),
                difference.removed(),
                difference.unranked());
        return new Applied(change, after);
    }

    /**
     * What became of the table.
     *
     * @param tallies medals of every organisation, one that has lost its last included
     */
    public record Applied(TableChange change, Map<String, Tally> tallies) {}

    /** Empties the table of a Games whose podiums are gone and tells its new version. */
    public long clear(String games) {
        TableState state = states.of(games).cleared();
        Trip trip = statements.trip();
        lines.clear(trip, games);
        states.write(trip, games, state);
        trip.make();
        return state.version();
    }

    static RankedTable ranked(Map<String, Tally> tallies, Map<String, Organisation> known) {
        List<Standing> standings = tallies.entrySet().stream()
                .map(line -> standing(known.get(line.getKey()), line.getValue()))
                .toList();
        return RankedTable.of(standings);
    }

    private static Standing standing(Organisation organisation, Tally tally) {
        return new Standing(organisation.code(), organisation.names(), organisation.ranked(), tally);
    }
}
