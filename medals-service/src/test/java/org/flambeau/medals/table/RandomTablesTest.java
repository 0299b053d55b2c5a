package org.flambeau.medals.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.flambeau.contracts.medals.MedalLine;
import org.junit.jupiter.api.Test;

class RandomTablesTest {

    private static final long SEED = 20_240_811;

    @Test
    void tenThousandRandomTablesAreRankedAsASecondImplementationRanksThem() {
        Random random = new Random(SEED);
        int shared = 0;
        for (int i = 0; i < 10_000; i++) {
            Map<String, int[]> medals = medals(random);
            List<Standing> standings = new ArrayList<>();
            medals.forEach((code, counts) -> standings.add(
                    new Standing(code, Map.of("en", code), true, new Tally(counts[0], counts[1], counts[2], 0))));
            Collections.shuffle(standings, random);

            RankedTable table = RankedTable.of(standings);

            assertThat(table.lines().stream().map(RandomTablesTest::words))
                    .as("table %d of seed %d", i, SEED)
                    .containsExactlyElementsOf(NaiveTable.lines(medals));
            if (table.lines().stream().anyMatch(MedalLine::rankEqual)) shared++;
        }
        assertThat(shared).as("tables with a shared rank").isBetween(2_000, 9_999);
    }

    /** Few medals among many, so that ties of every kind are frequent. */
    private static Map<String, int[]> medals(Random random) {
        Map<String, int[]> medals = new TreeMap<>();
        int organisations = random.nextInt(25);
        int most = 1 + random.nextInt(6);
        for (int i = 0; i < organisations; i++)
            medals.put(
                    "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26)) + i,
                    new int[] {random.nextInt(most), random.nextInt(most), random.nextInt(most)});
        return medals;
    }

    static String words(MedalLine line) {
        return line.organisation() + " " + line.gold() + "-" + line.silver() + "-" + line.bronze() + " " + line.rank()
                + (line.rankEqual() ? "= " : " ") + line.sortRank() + " " + line.rankByTotal()
                + (line.rankByTotalEqual() ? "= " : " ") + line.sortRankByTotal();
    }
}
