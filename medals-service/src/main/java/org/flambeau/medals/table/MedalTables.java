package org.flambeau.medals.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;

/**
 * Keeps the medal tables. A podium's change costs what the organisations with medals cost (at most 500), however many
 * podiums there are. Every method needs the lock of the Games and a transaction.
 */
@ApplicationScoped
public class MedalTables {

    private final MedalLineTable lines;
    private final TableStateRepository states;
    private final Organisations organisations;
    private final Events events;

    MedalTables(MedalLineTable lines, TableStateRepository states, Organisations organisations, Events events) {
        this.lines = lines;
        this.states = states;
        this.organisations = organisations;
        this.events = events;
    }

    /** Takes a podium's change in and tells what became of the table. */
    public Applied apply(String games, PodiumEffect effect) {
        Map<String, Tally> before = lines.of(games);
        Map<String, Tally> after = new TreeMap<>(before);
        effect.before()
                .forEach((organisation, tally) -> after.merge(organisation, Tally.NONE.minus(tally), Tally::plus));
        effect.after().forEach((organisation, tally) -> after.merge(organisation, tally, Tally::plus));
        Set<String> touched = new HashSet<>(effect.before().keySet());
        touched.addAll(effect.after().keySet());
        lines.write(games, touched.stream().collect(Collectors.toMap(Function.identity(), after::get)));

        Map<String, Organisation> known = organisations.byCode(games, after.keySet());
        TableDifference difference = TableDifference.between(ranked(before, known), ranked(after, known));
        TableStateEntity state = states.toChange(games);
        state.version++;
        state.finishedEvents += (effect.finishedAfter() ? 1 : 0) - (effect.finishedBefore() ? 1 : 0);
        state.effectiveAt = later(state.effectiveAt, effect.effectiveAt());
        TableChange change = new TableChange(
                state.version,
                state.effectiveAt,
                new EventProgress(events.count(games), state.finishedEvents),
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
        lines.clear(games);
        TableStateEntity state = states.toChange(games);
        state.finishedEvents = 0;
        state.effectiveAt = null;
        return ++state.version;
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

    /** A late entry with an early moment does not take the table back. */
    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
