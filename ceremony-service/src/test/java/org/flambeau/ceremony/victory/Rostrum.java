package org.flambeau.ceremony.victory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;

/** Builds podiums, emblems and rules for the tests of the victory ceremonies. */
final class Rostrum {

    static final VictoryRules RULES = rules(4, VictoryRules.TieOrder.ORGANISATION_CODE);

    static final Emblems EMBLEMS = Emblems.of(
            1,
            "it",
            List.of(
                    emblem("AUS", "AU", "Advance Australia Fair"),
                    emblem("FRA", "FR", "La Marseillaise"),
                    emblem("ITA", "IT", "Il Canto degli Italiani"),
                    emblem("JPN", "JP", "Kimigayo"),
                    emblem("KOR", "KR", "Aegukga"),
                    emblem("PRK", "KP", "Aegukka"),
                    emblem("QAT", "QA", "As-Salam al-Amiri"),
                    emblem("USA", "US", "The Star-Spangled Banner")));

    private final List<Medallist> medals = new ArrayList<>();
    private final List<MedalColour> vacant = new ArrayList<>();
    private Set<String> unranked = Set.of();
    private int bronzes = 1;

    static Rostrum of() {
        return new Rostrum();
    }

    static VictoryRules rules(int poles, VictoryRules.TieOrder order) {
        return new VictoryRules(
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofSeconds(90),
                Duration.ofMinutes(1),
                poles,
                FlagPoles.Side.LEFT,
                order,
                List.of("fr", "en"));
    }

    static Emblem emblem(String organisation, String country, String title) {
        return new Emblem(organisation, country, country, organisation, title);
    }

    Rostrum gold(String organisation, String name) {
        return medal(MedalColour.GOLD, organisation, name);
    }

    Rostrum silver(String organisation, String name) {
        return medal(MedalColour.SILVER, organisation, name);
    }

    Rostrum bronze(String organisation, String name) {
        return medal(MedalColour.BRONZE, organisation, name);
    }

    Rostrum twoBronzesByRule() {
        bronzes = 2;
        return this;
    }

    Rostrum vacant(MedalColour medal) {
        vacant.add(medal);
        return this;
    }

    Rostrum unranked(String organisation) {
        unranked = Set.of(organisation);
        return this;
    }

    Rostrum team(MedalColour medal, String organisation, String name, String... members) {
        List<Medallist.Person> people = new ArrayList<>();
        for (String member : members) people.add(new Medallist.Person("P-" + member, member));
        medals.add(new Medallist(
                medal, organisation, names(organisation), CompetitorKind.TEAM, "T-" + organisation, name, people));
        return this;
    }

    /** The podium in a version and status. */
    EventPodium as(PodiumStatus status, int version) {
        return new EventPodium(
                "paris-2024",
                "ATHMHIGHJUMP",
                version,
                version,
                status,
                Map.of("en", "Men's High Jump", "fr", "Saut en hauteur hommes"),
                Map.of("en", "Athletics", "fr", "Athlétisme"),
                bronzes,
                false,
                medals,
                vacant,
                unranked,
                Instant.parse("2024-08-10T18:00:00Z").plusSeconds(60L * version),
                null);
    }

    /** The first proposal from this podium. */
    EventVictories proposed() {
        return proposed(as(PodiumStatus.OFFICIAL, 1));
    }

    static EventVictories proposed(EventPodium podium) {
        return new EventVictories(podium, List.of(VictorySheet.first(podium)));
    }

    CallSheet call() {
        return call(RULES);
    }

    CallSheet call(VictoryRules rules) {
        EventVictories victories = proposed();
        return CallSheet.of(victories, victories.newest().orElseThrow(), EMBLEMS, rules);
    }

    List<VictoryFinding> findings(Emblems emblems) {
        EventVictories victories = proposed();
        VictorySheet sheet = victories.newest().orElseThrow();
        return SheetFindings.of(victories, sheet, CallSheet.of(victories, sheet, emblems, RULES), emblems);
    }

    private Rostrum medal(MedalColour medal, String organisation, String name) {
        medals.add(new Medallist(
                medal, organisation, names(organisation), CompetitorKind.ATHLETE, "C-" + name, name, List.of()));
        return this;
    }

    private static Map<String, String> names(String organisation) {
        return Map.of("en", organisation + " in English", "fr", organisation + " en français");
    }
}
