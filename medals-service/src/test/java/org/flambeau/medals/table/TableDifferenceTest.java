package org.flambeau.medals.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.MedalLine;
import org.junit.jupiter.api.Test;

class TableDifferenceTest {

    @Test
    void aLineWhoseRankAloneMovedIsTold() {
        RankedTable before = RankedTable.of(List.of(standing("FRA", 1), standing("USA", 2)));
        RankedTable after = RankedTable.of(List.of(standing("FRA", 3), standing("USA", 2), standing("AUS", 0)));

        TableDifference difference = TableDifference.between(before, after);

        assertThat(difference.lines()).extracting(MedalLine::organisation).containsExactly("FRA", "USA");
        assertThat(difference.removed()).isEmpty();
    }

    @Test
    void aLineThatStayedIsNotTold() {
        RankedTable before = RankedTable.of(List.of(standing("USA", 2)));
        RankedTable after = RankedTable.of(List.of(standing("USA", 2), standing("FRA", 1)));

        assertThat(TableDifference.between(before, after).lines())
                .extracting(MedalLine::organisation)
                .containsExactly("FRA");
    }

    @Test
    void whoLostItsLastMedalIsRemoved() {
        RankedTable before = RankedTable.of(List.of(standing("FRA", 1), unranked("AIN", 1)));
        RankedTable after = RankedTable.of(List.of());

        TableDifference difference = TableDifference.between(before, after);

        assertThat(difference.removed()).containsExactly("AIN", "FRA");
        assertThat(difference.lines()).isEmpty();
        assertThat(difference.unranked()).isEmpty();
    }

    private static Standing standing(String organisation, int gold) {
        return new Standing(organisation, Map.of("en", organisation), true, new Tally(gold, 0, 0, 0));
    }

    private static Standing unranked(String organisation, int gold) {
        return new Standing(organisation, Map.of("en", organisation), false, new Tally(gold, 0, 0, 0));
    }
}
