package org.flambeau.contracts.medals;

import java.util.Map;

/**
 * One line of the medal table with its four ranks. {@code rank} is shared by equal gold, silver and bronze, {@code
 * rankByTotal} by equal totals, and the ranks after a shared one are skipped; the sort ranks are never shared.
 *
 * @param names names of the organisation per language tag
 * @param notOfficial how many of the medals are not official yet
 */
public record MedalLine(
        String organisation,
        Map<String, String> names,
        int gold,
        int silver,
        int bronze,
        int total,
        int rank,
        boolean rankEqual,
        int sortRank,
        int rankByTotal,
        boolean rankByTotalEqual,
        int sortRankByTotal,
        int notOfficial) {}
