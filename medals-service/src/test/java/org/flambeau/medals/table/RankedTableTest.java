package org.flambeau.medals.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.UnrankedLine;
import org.flambeau.medals.ParisData;
import org.junit.jupiter.api.Test;

class RankedTableTest {

    @Test
    void goldDecidesThenSilverThenBronze() {
        RankedTable table = RankedTable.of(List.of(
                standing("AAA", 1, 0, 9),
                standing("BBB", 2, 0, 0),
                standing("CCC", 1, 1, 0),
                standing("DDD", 1, 0, 10)));

        assertThat(table.lines()).extracting(MedalLine::organisation).containsExactly("BBB", "CCC", "DDD", "AAA");
        assertThat(table.lines()).extracting(MedalLine::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void equalMedalsShareARankAndTheNextIsSkipped() {
        RankedTable table =
                RankedTable.of(List.of(standing("ZZZ", 1, 0, 0), standing("AAA", 1, 0, 0), standing("MMM", 0, 1, 0)));

        assertThat(table.lines()).extracting(MedalLine::organisation).containsExactly("AAA", "ZZZ", "MMM");
        assertThat(table.lines()).extracting(MedalLine::rank).containsExactly(1, 1, 3);
        assertThat(table.lines()).extracting(MedalLine::rankEqual).containsExactly(true, true, false);
        assertThat(table.lines()).extracting(MedalLine::sortRank).containsExactly(1, 2, 3);
    }

    @Test
    void equalTotalsShareTheRankByTotalAndAreListedByMerit() {
        RankedTable table =
                RankedTable.of(List.of(standing("AAA", 0, 0, 3), standing("BBB", 0, 2, 1), standing("CCC", 1, 0, 0)));

        assertThat(line(table, "BBB").rankByTotal()).isEqualTo(1);
        assertThat(line(table, "BBB").sortRankByTotal()).isEqualTo(1);
        assertThat(line(table, "AAA").rankByTotal()).isEqualTo(1);
        assertThat(line(table, "AAA").sortRankByTotal()).isEqualTo(2);
        assertThat(line(table, "AAA").rankByTotalEqual()).isTrue();
        assertThat(line(table, "CCC").rankByTotal()).isEqualTo(3);
        assertThat(line(table, "CCC").rank()).isEqualTo(1);
    }

    @Test
    void anOrganisationThatIsNotRankedStandsApart() {
        RankedTable table = RankedTable.of(List.of(
                standing("USA", 1, 0, 0), new Standing("AIN", Map.of("en", "AIN"), false, new Tally(5, 3, 1, 2))));

        assertThat(table.lines()).extracting(MedalLine::organisation).containsExactly("USA");
        assertThat(table.lines()).extracting(MedalLine::rank).containsExactly(1);
        assertThat(table.unranked()).containsExactly(new UnrankedLine("AIN", Map.of("en", "AIN"), 5, 3, 1, 9, 2));
    }

    @Test
    void anOrganisationWithoutAMedalHasNoLine() {
        assertThat(RankedTable.of(List.of(standing("USA", 0, 0, 0))).lines()).isEmpty();
    }

    @Test
    void theFinalTableOfParis2024IsTheOneThatWasPublished() {
        Map<String, Tally> tallies = new HashMap<>();
        for (Map<String, String> medal : ParisData.rows("medals.csv"))
            tallies.merge(
                    medal.get("organisation"), Tally.of(MedalColour.valueOf(medal.get("medal")), true), Tally::plus);
        Set<String> unranked = new HashSet<>();
        for (Map<String, String> organisation : ParisData.rows("organisations.csv"))
            if (organisation.get("ranked").equals("false")) unranked.add(organisation.get("code"));
        List<Standing> standings = new ArrayList<>();
        tallies.forEach((code, tally) ->
                standings.add(new Standing(code, Map.of("en", code), !unranked.contains(code), tally)));

        RankedTable table = RankedTable.of(standings);

        List<Map<String, String>> published = ParisData.rows("final_table.csv");
        assertThat(published).hasSize(91);
        assertThat(table.lines()).extracting(RankedTableTest::published).containsExactlyElementsOf(published);
        assertThat(table.unranked()).extracting(UnrankedLine::organisation).containsExactly("AIN");
    }

    private static Map<String, String> published(MedalLine line) {
        return Map.ofEntries(
                Map.entry("sort_rank", "" + line.sortRank()),
                Map.entry("rank", "" + line.rank()),
                Map.entry("rank_equal", "" + line.rankEqual()),
                Map.entry("sort_rank_total", "" + line.sortRankByTotal()),
                Map.entry("rank_total", "" + line.rankByTotal()),
                Map.entry("rank_total_equal", "" + line.rankByTotalEqual()),
                Map.entry("organisation", line.organisation()),
                Map.entry("gold", "" + line.gold()),
                Map.entry("silver", "" + line.silver()),
                Map.entry("bronze", "" + line.bronze()),
                Map.entry("total", "" + line.total()));
    }

    private static Standing standing(String organisation, int gold, int silver, int bronze) {
        return new Standing(organisation, Map.of("en", organisation), true, new Tally(gold, silver, bronze, 0));
    }

    private static MedalLine line(RankedTable table, String organisation) {
        return table.lines().stream()
                .filter(line -> line.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
