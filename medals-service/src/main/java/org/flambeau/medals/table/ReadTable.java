package org.flambeau.medals.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.register.Registers;

/** Reads the medal table of a Games, all of it as it stood at one moment. */
@ApplicationScoped
class ReadTable {

    private final EntityManager database;
    private final GamesShelf games;
    private final MedalLineRepository lines;
    private final TableStateRepository states;
    private final Organisations organisations;
    private final Events events;
    private final Registers registers;

    ReadTable(
            EntityManager database,
            GamesShelf games,
            MedalLineRepository lines,
            TableStateRepository states,
            Organisations organisations,
            Events events,
            Registers registers) {
        this.database = database;
        this.games = games;
        this.lines = lines;
        this.states = states;
        this.organisations = organisations;
        this.events = events;
        this.registers = registers;
    }

    @Transactional
    Reading read(String code, TableView.RankBy rankBy) {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        games.get(code);
        Map<String, Tally> tallies = lines.of(code);
        RankedTable table = MedalTables.ranked(tallies, organisations.byCode(code, tallies.keySet()));
        TableStateEntity state = states.of(code);
        List<TableView.Line> sorted = table.lines().stream()
                .map(TableView.Line::of)
                .sorted(rankBy.order())
                .toList();
        TableView view = new TableView(
                code,
                state.version,
                state.effectiveAt,
                new EventProgress(events.count(code), state.finishedEvents),
                sorted,
                table.unranked().stream().map(TableView.Unranked::of).toList(),
                TableView.DISCLAIMER);
        return new Reading(view, tag(code, state.version));
    }

    /** Names come from one register and the number of events from another, so the tag has their versions too. */
    private String tag(String code, long version) {
        return version + "." + registers.version(organisations, code) + "." + registers.version(events, code);
    }

    record Reading(TableView table, String tag) {}
}
