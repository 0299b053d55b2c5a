package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.award.CountedMedal;
import org.flambeau.medals.award.CountedMedals;
import org.flambeau.medals.award.HeldMedal;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.history.History;
import org.flambeau.medals.history.PastMedals;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.register.Registers;
import org.flambeau.medals.table.MedalTables;
import org.flambeau.medals.table.Tally;

/** The sources as the database has them. */
@ApplicationScoped
class StoredSources implements Sources {

    private final CountedMedals medals;
    private final MedalTables tables;
    private final Organisations organisations;
    private final Events events;
    private final History history;
    private final Registers registers;

    StoredSources(
            CountedMedals medals,
            MedalTables tables,
            Organisations organisations,
            Events events,
            History history,
            Registers registers) {
        this.medals = medals;
        this.tables = tables;
        this.organisations = organisations;
        this.events = events;
        this.history = history;
        this.registers = registers;
    }

    @Override
    public List<CountedMedal> medals(String games) {
        return medals.all(games);
    }

    @Override
    public List<CountedMedal> medalsOf(String games, Collection<String> codes) {
        return medals.ofOrganisations(games, codes);
    }

    @Override
    public List<CountedMedal> podium(String games, String event) {
        return medals.ofEvent(games, event);
    }

    @Override
    public List<CountedMedal> podiumsSince(String games, Instant moment) {
        return medals.ofEventsSince(games, moment);
    }

    @Override
    public List<HeldMedal> held(String games) {
        return medals.held(games);
    }

    @Override
    public List<HeldMedal> heldBy(String games, Collection<String> athletes) {
        return medals.held(games, athletes);
    }

    @Override
    public Optional<LocalDate> firstDayBeside(String games, String event) {
        return medals.firstDayBeside(games, event);
    }

    @Override
    public Map<String, Tally> table(String games) {
        Map<String, Tally> tallies = new HashMap<>(tables.tallies(games));
        tallies.keySet().retainAll(ranked(games, tallies.keySet()));
        return tallies;
    }

    @Override
    public Set<String> ranked(String games, Collection<String> codes) {
        return organisations.ranked(games, codes);
    }

    @Override
    public int bronzes(String games, String event) {
        return events.get(games, event).bronzes();
    }

    @Override
    public Map<String, Integer> bronzes(String games) {
        return events.read(games).stream().collect(Collectors.toMap(EventDescription::code, EventDescription::bronzes));
    }

    @Override
    public Optional<Map<String, PastRecord>> past(String games, Collection<String> codes) {
        if (registers.version(history, games) == 0) return Optional.empty();
        Map<String, List<PastMedals>> earlier =
                history.of(games, codes).stream().collect(Collectors.groupingBy(PastMedals::organisation));
        return Optional.of(codes.stream()
                .collect(Collectors.toMap(code -> code, code -> PastRecord.of(earlier.getOrDefault(code, List.of())))));
    }
}
