package org.flambeau.ceremony.victory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.UnrankedLine;

/**
 * The newest podium of an event, as far as a victory ceremony needs it.
 *
 * @param tableVersion version of the medal table that this podium made: it tells what came before a reset
 * @param bronzes bronze medals by the rules of the sport, 1 or 2
 * @param exception whether the podium stands outside the rules of places
 * @param vacant colours of places that will not be filled
 * @param unranked organisations on the podium that the medal table does not rank
 * @param reason why an official podium was changed, null when it was not
 */
public record EventPodium(
        String games,
        String event,
        long version,
        long tableVersion,
        PodiumStatus status,
        Map<String, String> names,
        Map<String, String> disciplineNames,
        int bronzes,
        boolean exception,
        List<Medallist> medals,
        List<MedalColour> vacant,
        Set<String> unranked,
        Instant at,
        String reason) {

    public EventPodium {
        names = Map.copyOf(names);
        disciplineNames = disciplineNames == null ? Map.of() : Map.copyOf(disciplineNames);
        medals = List.copyOf(medals);
        vacant = List.copyOf(vacant);
        unranked = Set.copyOf(unranked);
    }

    /**
     * The podium of an event. Only lines that changed come with it, so what is known of unranked organisations is kept.
     *
     * @param known organisations of which an earlier version said that they are not ranked
     */
    static EventPodium of(PodiumChanged changed, Set<String> known) {
        List<Medallist> medals = changed.medals() == null
                ? List.of()
                : changed.medals().stream().map(Medallist::of).toList();
        Stream<String> told = changed.table().unranked() == null
                ? Stream.of()
                : changed.table().unranked().stream().map(UnrankedLine::organisation);
        return new EventPodium(
                changed.games(),
                changed.event().code(),
                changed.version(),
                changed.table().version(),
                changed.status(),
                changed.event().names(),
                changed.event().disciplineNames(),
                changed.event().bronzes(),
                changed.exception() != null,
                medals,
                changed.vacant() == null
                        ? List.of()
                        : changed.vacant().stream().map(place -> place.medal()).toList(),
                Stream.concat(known.stream(), told).collect(Collectors.toSet()),
                changed.recordedAt(),
                changed.revision() == null ? null : changed.revision().reason());
    }

    boolean official() {
        return status == PodiumStatus.OFFICIAL;
    }

    /**
     * Whether a place is still undecided. Who ties takes the places behind as well, so that the number of medals and
     * vacant places is never less than the number of places.
     */
    boolean placesOpen() {
        return !exception && medals.size() + vacant.size() < 2 + bronzes;
    }
}
