package org.flambeau.medals.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.http.Refusal;
import org.flambeau.medals.award.MedalCount;
import org.flambeau.medals.award.Recount;
import org.flambeau.medals.award.Selection;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.pulse.Stamp;

/** Reads the medal table of a Games, all of it as it stood at one moment. */
@ApplicationScoped
class ReadTable {

    private final GamesShelf games;
    private final MedalLineTable lines;
    private final TableStates states;
    private final Recount recount;
    private final Organisations organisations;
    private final Events events;
    private final Pulse pulse;

    ReadTable(
            GamesShelf games,
            MedalLineTable lines,
            TableStates states,
            Recount recount,
            Organisations organisations,
            Events events,
            Pulse pulse) {
        this.games = games;
        this.lines = lines;
        this.states = states;
        this.recount = recount;
        this.organisations = organisations;
        this.events = events;
        this.pulse = pulse;
    }

    /**
     * The table that a question asks for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such Games, 400 for a discipline that has no event
     */
    @Transactional
    Reading read(String code, TableQuestion question) {
        Games found = games.atOneMoment(code);
        Selection selection = question.selection();
        boolean plain = selection.equals(Selection.ALL);
        Map<String, Tally> tallies = plain ? lines.of(code) : recounted(code, selection);
        Map<String, Organisation> known = organisations.byCode(code, tallies.keySet());
        RankedTable table = MedalTables.ranked(tallies, known);
        TableState state = states.of(code);
        Recount.Progress progress = plain
                ? new Recount.Progress(state.finishedEvents(), state.effectiveAt())
                : recount.progress(code, selection);
        List<TableView.Line> sorted = table.lines().stream()
                .map(line -> line(line, known, question.language()))
                .sorted(question.rankBy().order())
                .toList();
        TableView view = new TableView(
                found.code(),
                state.version(),
                progress.effectiveAt(),
                new EventProgress(total(code, selection), progress.finished()),
                sorted,
                table.unranked().stream()
                        .map(line -> TableView.Unranked.of(line, question.language()))
                        .toList(),
                TableView.DISCLAIMER);
        return new Reading(found, table, view, pulse.seen(code));
    }

    private int total(String code, Selection selection) {
        if (selection.discipline() == null && selection.category() == null) return events.count(code);
        int total = recount.events(code, selection);
        if (total == 0
                && selection.discipline() != null
                && recount.events(code, new Selection(selection.discipline(), null, null, null, null, false)) == 0)
            throw Refusal.malformed("discipline", selection.discipline(), "the Games has no event of this discipline");
        return total;
    }

    private Map<String, Tally> recounted(String code, Selection selection) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (MedalCount count : recount.counts(code, selection))
            tallies.merge(
                    count.organisation(),
                    new Tally(count.gold(), count.silver(), count.bronze(), count.notOfficial()),
                    Tally::plus);
        return tallies;
    }

    private static TableView.Line line(MedalLine line, Map<String, Organisation> known, String language) {
        return TableView.Line.of(line, known.get(line.organisation()).population(), language);
    }

    /**
     * A table that was read.
     *
     * @param ranked the same before it was put into the client's order and language
     * @param stamp the versions that it shows
     */
    record Reading(Games games, RankedTable ranked, TableView table, Stamp stamp) {}
}
