package org.flambeau.medals.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.book.Holding;
import org.flambeau.medals.people.Decorated.RankBy;
import org.flambeau.medals.table.Tally;

/**
 * All about one medallist.
 *
 * @param version version of the medal table that it belongs to
 * @param organisations the person's own, with their names
 * @param ranks among all medallists of the Games, by golds and by all medals
 * @param byDay days on which the person won something
 * @param medals in order of award, a team's with all its members
 */
public record AthletePage(
        String games,
        long version,
        AthleteLine.Who athlete,
        List<Named> organisations,
        int gold,
        int silver,
        int bronze,
        int total,
        Ranks ranks,
        List<MedalsOfDay> byDay,
        List<MedalView> medals) {

    /** A code with its name in the language that was asked for. */
    public record Named(String code, String name) {}

    /** Ranks are shared by those who are equal. */
    public record Ranks(int rank, boolean rankEqual, int rankByTotal, boolean rankByTotalEqual) {}

    /** The page of a person, none when the Games has no medallist of this code. */
    static Optional<AthletePage> of(GamesBook book, String code, String language) {
        List<Holding> held = book.holdings().stream()
                .filter(holding ->
                        holding.athlete() != null && holding.athlete().code().equals(code))
                .toList();
        if (held.isEmpty()) return Optional.empty();
        AthleteLine byGold = line(book, code, RankBy.GOLD);
        AthleteLine byTotal = line(book, code, RankBy.TOTAL);
        return Optional.of(new AthletePage(
                book.games().code(),
                book.stamp().table(),
                byGold.athlete(),
                byGold.organisations().stream()
                        .map(organisation -> new Named(organisation, book.organisationName(organisation, language)))
                        .toList(),
                byGold.gold(),
                byGold.silver(),
                byGold.bronze(),
                byGold.total(),
                new Ranks(byGold.rank(), byGold.rankEqual(), byTotal.rank(), byTotal.rankEqual()),
                byDay(held),
                held.stream()
                        .map(holding -> MedalView.of(holding.medal(), book, language))
                        .toList()));
    }

    private static AthleteLine line(GamesBook book, String code, RankBy rankBy) {
        return Decorated.rank(book.holdings().stream(), rankBy, 1).stream()
                .filter(line -> line.athlete().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<MedalsOfDay> byDay(List<Holding> held) {
        Map<LocalDate, Tally> days = new TreeMap<>();
        for (Holding holding : held)
            days.merge(
                    holding.medal().medalDate(),
                    Tally.of(holding.medal().medal(), holding.medal().official()),
                    Tally::plus);
        return days.entrySet().stream()
                .map(day -> new MedalsOfDay(
                        day.getKey(),
                        day.getValue().gold(),
                        day.getValue().silver(),
                        day.getValue().bronze(),
                        day.getValue().total()))
                .toList();
    }
}
