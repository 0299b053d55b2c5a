package org.flambeau.medals.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.medals.award.CountedMedal;
import org.flambeau.medals.award.HeldMedal;
import org.flambeau.medals.table.Tally;

/**
 * Works out what must change for what is kept of milestones to be equal to what the present podiums and the history prove. A
 * change of a podium costs what its organisations and athletes have won and what was awarded after it, however many podiums
 * there are.
 */
final class KeepMilestones {

    private final Sources sources;
    private final MilestoneStore store;

    KeepMilestones(Sources sources, MilestoneStore store) {
        this.sources = sources;
        this.store = store;
    }

    /** The new versions after a podium was changed, in the order to tell them. */
    List<Kept> podiumChanged(PodiumMove move) {
        if (move.movesNothing()) return List.of();
        String games = move.games();
        Set<String> organisations = sources.ranked(games, move.organisations());
        Scope expected = Scope.of(
                organisations, move.athletes(), move.event(), move.since().orElse(null));
        Sources.Surroundings around = sources.around(games, expected);
        Optional<LocalDate> firstDay = earliest(around.firstDay(), PodiumMove.firstDay(move.after()));
        boolean firstDayMoved = !firstDay.equals(earliest(around.firstDay(), PodiumMove.firstDay(move.before())));
        // The lead of a first day is told otherwise, so all that was told of the lead may be another.
        Scope scope = firstDayMoved ? expected.sinceTheBeginning() : expected;
        List<CountedMedal> later = firstDayMoved ? sources.medals(games) : around.later();
        List<Kept> kept = firstDayMoved ? store.holding(games, scope) : around.kept();

        List<Milestone> now = new ArrayList<>();
        now.addAll(ofOrganisations(organisations, around.medals(), around.past()));
        now.addAll(ofAthletes(games, around.held()));
        now.addAll(sweeps(games, move.podium(), Map.of(move.event(), sources.bronzes(games, move.event()))));
        if (scope.since() != null) now.addAll(lead(games, move.table(), later, scope.since(), firstDay));
        return keep(games, kept, now);
    }

    /** The new versions after anything else changed, or many podiums: everything is worked out anew. */
    List<Kept> recompute(String games) {
        List<CountedMedal> medals = sources.medals(games);
        Set<String> organisations = sources.ranked(
                games, medals.stream().map(CountedMedal::organisation).collect(Collectors.toSet()));
        List<Milestone> now = new ArrayList<>();
        now.addAll(ofOrganisations(organisations, medals, sources.past(games, organisations)));
        now.addAll(ofAthletes(games, sources.held(games)));
        now.addAll(sweeps(games, medals, sources.bronzes(games)));
        Optional<LocalDate> firstDay =
                medals.stream().map(CountedMedal::medalDate).min(Comparator.naturalOrder());
        now.addAll(LeadMilestones.of(Map.of(), Step.of(medals), organisations, firstDay.orElse(null)));
        return keep(games, store.holding(games, Scope.EVERYTHING), now);
    }

    /** @param holding the kept milestones that may change */
    private List<Kept> keep(String games, List<Kept> holding, List<Milestone> now) {
        List<Kept> kept = new ArrayList<>(holding);
        Set<String> unseen = now.stream().map(Milestone::id).collect(Collectors.toCollection(HashSet::new));
        kept.forEach(known -> unseen.remove(known.id()));
        kept.addAll(store.ofIds(games, unseen));
        return Difference.between(kept, now);
    }

    private static List<Milestone> ofOrganisations(
            Set<String> ranked, List<CountedMedal> medals, Optional<Map<String, PastRecord>> past) {
        Map<String, List<CountedMedal>> byOrganisation =
                medals.stream().collect(Collectors.groupingBy(CountedMedal::organisation));
        return ranked.stream()
                .flatMap(organisation -> OrganisationMilestones.of(
                        organisation,
                        byOrganisation.getOrDefault(organisation, List.of()),
                        past.map(records -> records.get(organisation)).orElse(null))
                        .stream())
                .toList();
    }

    /** A person's medals count where they count for a ranked organisation, whatever the person's own. */
    private List<Milestone> ofAthletes(String games, List<HeldMedal> held) {
        Set<String> ranked = sources.ranked(
                games, held.stream().map(medal -> medal.medal().organisation()).collect(Collectors.toSet()));
        Map<String, List<HeldMedal>> byAthlete = held.stream()
                .filter(medal -> ranked.contains(medal.medal().organisation()))
                .collect(Collectors.groupingBy(HeldMedal::athlete));
        return byAthlete.entrySet().stream()
                .flatMap(athlete -> AthleteMilestones.of(athlete.getKey(), athlete.getValue()).stream())
                .toList();
    }

    private List<Milestone> sweeps(String games, List<CountedMedal> medals, Map<String, Integer> bronzes) {
        List<Milestone> sweeps = Step.of(medals).stream()
                .flatMap(step ->
                        SweepMilestone.of(step.medals(), bronzes.get(step.at().event())).stream())
                .toList();
        Set<String> ranked = sources.ranked(
                games, sweeps.stream().map(Milestone::organisation).collect(Collectors.toSet()));
        return sweeps.stream()
                .filter(sweep -> ranked.contains(sweep.organisation()))
                .toList();
    }

    /** The table before the first of these steps is the present one without what they brought. */
    private List<Milestone> lead(
            String games,
            Map<String, Tally> table,
            List<CountedMedal> medals,
            Step.Moment since,
            Optional<LocalDate> firstDay) {
        List<Step> steps = Step.of(medals).stream()
                .filter(step -> step.at().compareTo(since) >= 0)
                .toList();
        Set<String> ranked = sources.ranked(games, table.keySet());
        Map<String, Tally> before = new TreeMap<>(table);
        before.keySet().retainAll(ranked);
        for (Step step : steps)
            for (CountedMedal medal : step.medals())
                before.computeIfPresent(
                        medal.organisation(), (code, tally) -> tally.minus(Tally.of(medal.medal(), true)));
        return LeadMilestones.of(before, steps, ranked, firstDay.orElse(null));
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
