package org.flambeau.medals.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The rules of the medal table once more, by counting who is better: slow, and written without a look at the other. A line
 * reads {@code code gold-silver-bronze rank= sortRank rankByTotal= sortRankByTotal}, with {@code =} where a rank is shared.
 */
public final class NaiveTable {

    private NaiveTable() {}

    /** Lines by sortRank; medals are gold, silver, bronze by organisation. */
    public static List<String> lines(Map<String, int[]> medals) {
        List<String> winners = new ArrayList<>();
        medals.forEach((code, counts) -> {
            if (total(counts) > 0) winners.add(code);
        });
        List<String[]> lines = new ArrayList<>();
        for (String code : winners) {
            int better = 0;
            int listedBefore = 0;
            int same = 0;
            int betterByTotal = 0;
            int listedBeforeByTotal = 0;
            int sameByTotal = 0;
            for (String other : winners) {
                if (other.equals(code)) continue;
                int merit = merit(medals.get(other), medals.get(code));
                int totals = Integer.compare(total(medals.get(other)), total(medals.get(code)));
                boolean earlierCode = other.compareTo(code) < 0;
                if (merit > 0) better++;
                if (merit == 0) same++;
                if (merit > 0 || merit == 0 && earlierCode) listedBefore++;
                if (totals > 0) betterByTotal++;
                if (totals == 0) sameByTotal++;
                if (totals > 0 || totals == 0 && (merit > 0 || merit == 0 && earlierCode)) listedBeforeByTotal++;
            }
            int[] counts = medals.get(code);
            lines.add(new String[] {
                String.format("%05d", listedBefore),
                code + " " + counts[0] + "-" + counts[1] + "-" + counts[2] + " " + (better + 1)
                        + (same > 0 ? "= " : " ") + (listedBefore + 1) + " " + (betterByTotal + 1)
                        + (sameByTotal > 0 ? "= " : " ") + (listedBeforeByTotal + 1)
            });
        }
        return lines.stream()
                .sorted(Comparator.comparing(line -> line[0]))
                .map(line -> line[1])
                .toList();
    }

    private static int merit(int[] one, int[] other) {
        for (int colour = 0; colour < 3; colour++) if (one[colour] != other[colour]) return one[colour] - other[colour];
        return 0;
    }

    private static int total(int[] counts) {
        return counts[0] + counts[1] + counts[2];
    }
}
