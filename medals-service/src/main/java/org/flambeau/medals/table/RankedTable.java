package org.flambeau.medals.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.UnrankedLine;

/**
 * The medal table with its four ranks. Organisations without a medal have no line.
 *
 * <p>The usual order of the medal table is by gold, then silver, then bronze; organisations that are equal in all three
 * share a rank, the ranks they take are skipped, and they are listed by code. The other usual order is by all medals; it
 * shares ranks by equal totals and lists those by gold, silver, bronze, then code.
 *
 * @param lines ranked organisations by {@code sortRank}
 * @param unranked organisations whose medals count nowhere, by code
 */
public record RankedTable(List<MedalLine> lines, List<UnrankedLine> unranked) {

    private static final Comparator<Standing> BY_MEDALS =
            Comparator.comparing(Standing::tally, Tally.MERIT).reversed().thenComparing(Standing::organisation);

    private static final Comparator<Standing> BY_TOTAL = Comparator.<Standing>comparingInt(
                    standing -> standing.tally().total())
            .reversed()
            .thenComparing(BY_MEDALS);

    /** Ranks the standings of a Games. */
    public static RankedTable of(List<Standing> standings) {
        List<Standing> winners = standings.stream()
                .filter(standing -> standing.tally().total() > 0)
                .toList();
        List<Standing> byMedals =
                winners.stream().filter(Standing::ranked).sorted(BY_MEDALS).toList();
        List<Standing> byTotal = byMedals.stream().sorted(BY_TOTAL).toList();
        Map<String, Place> places = places(byMedals, RankedTable::sameMedals);
        Map<String, Place> placesByTotal = places(byTotal, RankedTable::sameTotal);
        List<MedalLine> lines = byMedals.stream()
                .map(standing ->
                        line(standing, places.get(standing.organisation()), placesByTotal.get(standing.organisation())))
                .toList();
        Stream<Standing> others = winners.stream()
                .filter(standing -> !standing.ranked())
                .sorted(Comparator.comparing(Standing::organisation));
        return new RankedTable(lines, others.map(RankedTable::unrankedLine).toList());
    }

    private static boolean sameMedals(Standing one, Standing other) {
        return Tally.MERIT.compare(one.tally(), other.tally()) == 0;
    }

    private static boolean sameTotal(Standing one, Standing other) {
        return one.tally().total() == other.tally().total();
    }

    private static Map<String, Place> places(List<Standing> sorted, BiPredicate<Standing, Standing> equal) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++)
            ranks.add(i > 0 && equal.test(sorted.get(i - 1), sorted.get(i)) ? ranks.get(i - 1) : i + 1);
        Map<String, Place> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shared = i > 0 && ranks.get(i - 1).equals(ranks.get(i))
                    || i + 1 < sorted.size() && ranks.get(i + 1).equals(ranks.get(i));
            places.put(sorted.get(i).organisation(), new Place(ranks.get(i), shared, i + 1));
        }
        return places;
    }

    private static MedalLine line(Standing standing, Place place, Place byTotal) {
        Tally tally = standing.tally();
        return new MedalLine(
                standing.organisation(),
                standing.names(),
                tally.gold(),
                tally.silver(),
                tally.bronze(),
                tally.total(),
                place.rank(),
                place.shared(),
                place.sortRank(),
                byTotal.rank(),
                byTotal.shared(),
                byTotal.sortRank(),
                tally.notOfficial());
    }

    private static UnrankedLine unrankedLine(Standing standing) {
        Tally tally = standing.tally();
        return new UnrankedLine(
                standing.organisation(),
                standing.names(),
                tally.gold(),
                tally.silver(),
                tally.bronze(),
                tally.total(),
                tally.notOfficial());
    }

    private record Place(int rank, boolean shared, int sortRank) {}
}
