package org.flambeau.medals.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.UnrankedLine;

/**
 * What became of a table.
 *
 * @param lines every line that is new or in which anything changed, ranks included
 * @param removed organisations that had a line and have none any more, by code
 * @param unranked the same as {@code lines} for organisations that are not ranked
 */
public record TableDifference(List<MedalLine> lines, List<String> removed, List<UnrankedLine> unranked) {

    public static TableDifference between(RankedTable before, RankedTable after) {
        Set<String> removed = new TreeSet<>();
        before.lines().forEach(line -> removed.add(line.organisation()));
        before.unranked().forEach(line -> removed.add(line.organisation()));
        after.lines().forEach(line -> removed.remove(line.organisation()));
        after.unranked().forEach(line -> removed.remove(line.organisation()));
        return new TableDifference(
                newOf(before.lines(), after.lines()), List.copyOf(removed), newOf(before.unranked(), after.unranked()));
    }

    private static <T> List<T> newOf(List<T> before, List<T> after) {
        Set<T> same = new HashSet<>(before);
        return after.stream().filter(line -> !same.contains(line)).toList();
    }
}
