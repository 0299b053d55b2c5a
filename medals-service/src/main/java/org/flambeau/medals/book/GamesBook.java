package org.flambeau.medals.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.answer.Language;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.award.PresentMedal.Person;
import org.flambeau.medals.award.PresentPodium;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.history.PastMedals;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.pulse.Stamp;

/**
 * All that is known of a Games at one moment. It never changes, and is asked by pure functions.
 *
 * @param stamp the versions that it shows
 * @param organisations by code, in the order of their register
 * @param events by code, in the order of their register
 * @param podiums by event code
 * @param medals in order of award
 * @param holdings the same medals, each as often as it has holders, those by athlete code
 */
public record GamesBook(
        Games games,
        Stamp stamp,
        Map<String, Organisation> organisations,
        Map<String, EventDescription> events,
        List<PastMedals> history,
        Map<String, PresentPodium> podiums,
        List<PresentMedal> medals,
        List<Holding> holdings) {

    static GamesBook of(
            Games games,
            Stamp stamp,
            Map<String, Organisation> organisations,
            Map<String, EventDescription> events,
            List<PastMedals> history,
            Map<String, PresentPodium> podiums,
            List<PresentMedal> medals) {
        Map<String, String> genders = genders(events, medals);
        List<Holding> holdings = medals.stream()
                .flatMap(medal -> holdings(medal, events.get(medal.event()), genders))
                .toList();
        return new GamesBook(games, stamp, organisations, events, history, podiums, medals, holdings);
    }

    /** Names its versions in a tag. */
    public String tag() {
        return stamp.tag();
    }

    /** When the public could know the newest of it, null while there is no podium. */
    public Instant effectiveAt() {
        return podiums.values().stream()
                .map(PresentPodium::effectiveAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The name in the language, else in English; the code of one that is only in the history. */
    public String organisationName(String code, String language) {
        return Optional.ofNullable(organisations.get(code))
                .map(organisation -> Language.nameOf(organisation.names(), language))
                .orElse(code);
    }

    private static Stream<Holding> holdings(PresentMedal medal, EventDescription event, Map<String, String> genders) {
        if (medal.people().isEmpty()) return Stream.of(new Holding(medal, event, null));
        return medal.people().stream()
                .sorted(Comparator.comparing(Person::code))
                .map(person ->
                        new Athlete(person.code(), person.name(), genders.get(person.code()), person.organisation()))
                .map(athlete -> new Holding(medal, event, athlete));
    }

    /** What was told of a member of a team; else who competes in an event for men or women is one. */
    private static Map<String, String> genders(Map<String, EventDescription> events, List<PresentMedal> medals) {
        Map<String, String> genders = new HashMap<>();
        for (PresentMedal medal : medals)
            for (Person person : medal.people())
                if (person.gender() != null) genders.putIfAbsent(person.code(), person.gender());
        for (PresentMedal medal : medals) {
            Category category = events.get(medal.event()).category();
            if (category == Category.M || category == Category.W)
                medal.people().forEach(person -> genders.putIfAbsent(person.code(), category.name()));
        }
        return genders;
    }
}
