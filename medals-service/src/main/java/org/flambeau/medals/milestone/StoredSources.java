package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
import org.flambeau.medals.sql.Statements;
import org.flambeau.medals.sql.Trip;

/** The sources as the database has them. */
@ApplicationScoped
class StoredSources implements Sources {

    private final CountedMedals medals;
    private final Organisations organisations;
    private final Events events;
    private final History history;
    private final Registers registers;
    private final Statements statements;

    StoredSources(
            CountedMedals medals,
            Organisations organisations,
            Events events,
            History history,
            Registers registers,
            Statements statements) {
        this.medals = medals;
        this.organisations = organisations;
        this.events = events;
        this.history = history;
        this.registers = registers;
        this.statements = statements;
    }

    @Override
    public List<CountedMedal> medals(String games) {
        return medals.all(games);
    }

    @Override
    public Surroundings around(String games, String event, Collection<String> codes, Collection<String> athletes) {
        Trip trip = statements.trip();
        Supplier<Optional<LocalDate>> firstDay = medals.firstDayBeside(trip, games, event);
        Supplier<List<CountedMedal>> counted = medals.ofOrganisations(trip, games, codes);
        Supplier<List<HeldMedal>> held = medals.held(trip, games, athletes);
        Supplier<Optional<Map<String, PastRecord>>> past = past(trip, games, codes);
        trip.make();
        return new Surroundings(firstDay.get(), counted.get(), held.get(), past.get());
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
        Trip trip = statements.trip();
        Supplier<Optional<Map<String, PastRecord>>> past = past(trip, games, codes);
        trip.make();
        return past.get();
    }

    private Supplier<Optional<Map<String, PastRecord>>> past(Trip trip, String games, Collection<String> codes) {
        Supplier<Long> version = registers.version(trip, history, games);
        Supplier<List<PastMedals>> earlier = history.of(trip, games, codes);
        return () -> version.get() == 0 ? Optional.empty() : Optional.of(records(codes, earlier.get()));
    }

    private static Map<String, PastRecord> records(Collection<String> codes, List<PastMedals> earlier) {
        Map<String, List<PastMedals>> byCode =
                earlier.stream().collect(Collectors.groupingBy(PastMedals::organisation));
        return codes.stream()
                .collect(Collectors.toMap(code -> code, code -> PastRecord.of(byCode.getOrDefault(code, List.of()))));
    }
}
