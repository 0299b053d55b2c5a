package org.flambeau.medals.milestone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;
import org.flambeau.medals.award.Award;
import org.flambeau.medals.award.CountedMedal;
import org.flambeau.medals.award.HeldMedal;
import org.flambeau.medals.history.PastMedals;
import org.flambeau.medals.table.Tally;

/** A Games in memory: its podiums and its history, and what is kept of its milestones. */
final class World implements Sources, MilestoneStore {

    final Map<String, List<Award>> podiums = new TreeMap<>();
    final Map<String, Integer> bronzes = new TreeMap<>();
    final Set<String> ranked = new HashSet<>();
    final Map<String, Kept> kept = new TreeMap<>();
    /** Null when there is no history. */
    List<PastMedals> history;

    Stream<Milestone> holding() {
        return kept.values().stream().filter(Kept::holds).map(Kept::milestone);
    }

    /** As a reset does. */
    void forget() {
        podiums.clear();
        kept.replaceAll((id, version) -> new Kept(id, version.version(), null, false, false));
    }

    @Override
    public List<CountedMedal> medals(String games) {
        return sorted(medals());
    }

    @Override
    public Surroundings around(String games, Scope scope) {
        return new Surroundings(
                medals().filter(medal -> !medal.event().equals(scope.event()))
                        .map(CountedMedal::medalDate)
                        .min(Comparator.naturalOrder()),
                sorted(medals().filter(medal -> scope.organisations().contains(medal.organisation()))),
                scope.since() == null ? List.of() : podiumsSince(scope.since().instant()),
                held(games).stream()
                        .filter(medal -> scope.athletes().contains(medal.athlete()))
                        .toList(),
                past(games, scope.organisations()),
                holding(games, scope));
    }

    private List<CountedMedal> podiumsSince(Instant moment) {
        Set<String> events = medals().filter(medal -> !medal.awardedAt().isBefore(moment))
                .map(CountedMedal::event)
                .collect(Collectors.toSet());
        return sorted(medals().filter(medal -> events.contains(medal.event())));
    }

    @Override
    public List<HeldMedal> held(String games) {
        List<HeldMedal> held = new ArrayList<>();
        podiums.forEach((event, awards) -> {
            for (int place = 0; place < awards.size(); place++)
                for (Member person : people(awards.get(place).competitor()))
                    held.add(new HeldMedal(
                            person.code(), person.name(), CountedMedal.of(event, place, awards.get(place))));
        });
        held.sort(Comparator.comparing(HeldMedal::medal, CountedMedal.IN_ORDER_OF_AWARD));
        return held;
    }

    /** Medals of all organisations that have any. */
    Map<String, Tally> table() {
        Map<String, Tally> table = new HashMap<>();
        medals().forEach(medal -> table.merge(medal.organisation(), Tally.of(medal.medal(), false), Tally::plus));
        return table;
    }

    @Override
    public Set<String> ranked(String games, Collection<String> organisations) {
        return organisations.stream().filter(ranked::contains).collect(Collectors.toSet());
    }

    @Override
    public int bronzes(String games, String event) {
        return bronzes.get(event);
    }

    @Override
    public Map<String, Integer> bronzes(String games) {
        return bronzes;
    }

    @Override
    public Optional<Map<String, PastRecord>> past(String games, Collection<String> organisations) {
        if (history == null) return Optional.empty();
        return Optional.of(organisations.stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> PastRecord.of(history.stream()
                                .filter(past -> past.organisation().equals(code))
                                .toList()))));
    }

    @Override
    public List<Kept> holding(String games, Scope scope) {
        return kept.values().stream()
                .filter(Kept::holds)
                .filter(version -> scope.covers(version.milestone()))
                .toList();
    }

    @Override
    public List<Kept> ofIds(String games, Collection<String> ids) {
        return kept.values().stream()
                .filter(version -> ids.contains(version.id()))
                .toList();
    }

    /** Puts new versions in place of the old. */
    void write(List<Kept> versions) {
        versions.forEach(version -> kept.put(version.id(), version));
    }

    static List<Member> people(Competitor competitor) {
        return competitor.kind() == CompetitorKind.ATHLETE
                ? List.of(new Member(competitor.code(), competitor.name(), null, null))
                : competitor.members();
    }

    private Stream<CountedMedal> medals() {
        return podiums.entrySet().stream().flatMap(podium -> {
            List<CountedMedal> medals = new ArrayList<>();
            for (int place = 0; place < podium.getValue().size(); place++)
                medals.add(CountedMedal.of(
                        podium.getKey(), place, podium.getValue().get(place)));
            return medals.stream();
        });
    }

    private static List<CountedMedal> sorted(Stream<CountedMedal> medals) {
        return medals.sorted(CountedMedal.IN_ORDER_OF_AWARD).toList();
    }
}
