package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/** The sources as the database has them. */
@ApplicationScoped
class StoredSources implements Sources {

    private final CountedMedals medals;
    private final Organisations organisations;
    private final Events events;
    private final History history;
    private final Registers registers;
    private final KeptMilestones kept;
    private final Statements statements;

    StoredSources(
            CountedMedals medals,
            Organisations organisations,
            Events events,
            History history,
            Registers registers,
            KeptMilestones kept,
            Statements statements) {
        this.medals = medals;
        this.organisations = organisations;
        this.events = events;
        this.history = history;
        this.registers = registers;
        this.kept = kept;
        this.statements = statements;
    }

    @Override
    public List<CountedMedal> medals(String games) {
        return medals.all(games);
    }

    @Override
    public Surroundings around(String games, Scope scope) {
        Trip trip = statements.trip();
        Supplier<Optional<LocalDate>> firstDay = medals.firstDayBeside(trip, games, scope.event());
        Supplier<List<CountedMedal>> counted = medals.ofOrganisations(trip, games, scope.organisations());
        Supplier<List<CountedMedal>> later = scope.since() == null
                ? List::of
                : medals.ofEventsSince(trip, games, scope.since().instant());
        Supplier<List<HeldMedal>> held = medals.held(trip, games, scope.athletes());
        Supplier<Optional<Map<String, PastRecord>>> past = past(trip, games, scope.organisations());
        Supplier<List<Kept>> holding = kept.holding(trip, games, scope);
        trip.make();
        return new Surroundings(firstDay.get(), counted.get(), later.get(), held.get(), past.get(), holding.get());
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
        return events.known(games, event).bronzes();
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
        if (registers.version(history, games) == 0) return Optional::empty;
        Supplier<List<PastMedals>> earlier = history.of(trip, games, codes);
        return () -> Optional.of(records(codes, earlier.get()));
    }

    private static Map<String, PastRecord> records(Collection<String> codes, List<PastMedals> earlier) {
        Map<String, List<PastMedals>> byCode =
                earlier.stream().collect(Collectors.groupingBy(PastMedals::organisation));
        return codes.stream()
                .collect(Collectors.toMap(code -> code, code -> PastRecord.of(byCode.getOrDefault(code, List.of()))));
    }
}
