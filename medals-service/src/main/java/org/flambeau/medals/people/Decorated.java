package org.flambeau.medals.people;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.medals.book.Athlete;
import org.flambeau.medals.book.Holding;
import org.flambeau.medals.table.RankedTable;
import org.flambeau.medals.table.Standing;
import org.flambeau.medals.table.Tally;

/**
 * People ranked by their medals, by the same rules as organisations are; a team's medal counts once for each member.
 */
public final class Decorated {

    private Decorated() {}

    /**
     * The people of the holdings, the most decorated first.
     *
     * @param atLeast how many medals someone needs to be ranked
     */
    public static List<AthleteLine> rank(Stream<Holding> holdings, RankBy rankBy, int atLeast) {
        Map<String, Person> people = new LinkedHashMap<>();
        holdings.filter(holding -> holding.athlete() != null)
                .forEach(holding -> people.merge(holding.athlete().code(), Person.of(holding), Person::plus));
        people.values().removeIf(person -> person.tally().total() < atLeast);
        return RankedTable.of(people.values().stream().map(Person::standing).toList()).lines().stream()
                .map(line -> rankBy.line(people.get(line.organisation()), line))
                .sorted(Comparator.comparingInt(AthleteLine::sortRank))
                .toList();
    }

    /** What decides first. */
    public enum RankBy {
        /** Golds, then silvers, then bronzes. */
        GOLD {
            @Override
            AthleteLine line(Person person, MedalLine line) {
                return person.line(line.rank(), line.rankEqual(), line.sortRank());
            }
        },
        /** All medals. */
        TOTAL {
            @Override
            AthleteLine line(Person person, MedalLine line) {
                return person.line(line.rankByTotal(), line.rankByTotalEqual(), line.sortRankByTotal());
            }
        };

        abstract AthleteLine line(Person person, MedalLine line);
    }

    /** Someone with the medals counted so far; the newest name is the one that is told. */
    private record Person(Athlete athlete, Set<String> organisations, Tally tally) {

        static Person of(Holding holding) {
            return new Person(
                    holding.athlete(),
                    Set.of(holding.athlete().organisation()),
                    Tally.of(holding.medal().medal(), holding.medal().official()));
        }

        Person plus(Person later) {
            Set<String> all = new TreeSet<>(organisations);
            all.addAll(later.organisations);
            return new Person(later.athlete, all, tally.plus(later.tally));
        }

        /** The table's rules speak of codes and tallies only, and those a person has too. */
        Standing standing() {
            return new Standing(athlete.code(), Map.of(), true, tally);
        }

        AthleteLine line(int rank, boolean rankEqual, int sortRank) {
            return new AthleteLine(
                    rank,
                    rankEqual,
                    sortRank,
                    AthleteLine.Who.of(athlete),
                    List.copyOf(organisations),
                    tally.gold(),
                    tally.silver(),
                    tally.bronze(),
                    tally.total());
        }
    }
}
