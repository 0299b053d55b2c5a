package org.flambeau.medals.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.Member;
import org.flambeau.medals.award.Award;
import org.flambeau.medals.history.PastMedals;

/** Podiums and histories of a small Games in which much happens at once: few organisations, athletes, moments and days. */
final class RandomGames {

    static final List<String> RANKED = List.of("FRA", "KEN", "NED", "USA");
    static final List<String> ORGANISATIONS = List.of("AIN", "FRA", "KEN", "NED", "USA");
    static final List<String> EVENTS = List.of("E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8");
    private static final int ATHLETES = 9;
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 27);

    private final Random random;

    RandomGames(long seed) {
        this.random = new Random(seed);
    }

    String event() {
        return EVENTS.get(random.nextInt(EVENTS.size()));
    }

    /** 1, or for the last two events 2. */
    static int bronzes(String event) {
        return event.compareTo("E7") < 0 ? 1 : 2;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Nothing, a part, a whole podium, ties; athletes, teams with members and teams without. */
    List<Award> podium(String event) {
        List<MedalColour> colours = new ArrayList<>();
        if (!oneIn(6)) {
            for (MedalColour colour : MedalColour.values()) if (!oneIn(5)) colours.add(colour);
            if (bronzes(event) == 2 && !oneIn(4)) colours.add(MedalColour.BRONZE);
            if (oneIn(5)) colours.add(MedalColour.values()[random.nextInt(3)]);
        }
        String only = oneIn(4) ? organisation() : null;
        List<Integer> athletes = new ArrayList<>();
        for (int i = 0; i < ATHLETES; i++) athletes.add(i);
        Collections.shuffle(athletes, random);
        List<Award> awards = new ArrayList<>();
        for (MedalColour colour : colours) {
            Instant at = Instant.parse("2024-07-27T10:00:00Z").plusSeconds(86_400L * random.nextInt(4));
            LocalDate day = FIRST.plusDays(oneIn(10) ? random.nextInt(4) : (at.getEpochSecond() / 86_400 + 1) % 4);
            awards.add(new Award(
                    colour, only != null ? only : organisation(), competitor(event, awards.size(), athletes), at, day));
        }
        // As a podium keeps its medals.
        awards.sort(Comparator.comparing(Award::medal)
                .thenComparing(Award::organisation)
                .thenComparing(award -> award.competitor().code()));
        return awards;
    }

    List<PastMedals> history() {
        List<PastMedals> history = new ArrayList<>();
        for (String organisation : ORGANISATIONS)
            for (int year = 2012; year <= 2020; year += 4)
                if (!oneIn(3))
                    history.add(new PastMedals(
                            year,
                            "games-" + year,
                            organisation,
                            random.nextInt(3),
                            oneIn(8) ? 98 : random.nextInt(2),
                            random.nextInt(2)));
        return history;
    }

    private String organisation() {
        return ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size()));
    }

    private Competitor competitor(String event, int number, List<Integer> athletes) {
        if (oneIn(3)) {
            List<Member> members = new ArrayList<>();
            if (!oneIn(3)) for (int i = 0; i < 2 && athletes.size() > 3; i++) members.add(member(athletes.remove(0)));
            return new Competitor(CompetitorKind.TEAM, event + "-T" + number, "Team " + number, members);
        }
        Member athlete = member(athletes.remove(0));
        return new Competitor(CompetitorKind.ATHLETE, athlete.code(), athlete.name(), null);
    }

    private static Member member(int number) {
        return new Member("ath-" + number, "Athlete " + number, null, null);
    }
}
