package org.flambeau.medals.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.table.RankedTable;
import org.flambeau.medals.table.Standing;
import org.flambeau.medals.table.Tally;

/** The ranks of an organisation, as the medal table gives them. */
public record Ranks(
        int rank, boolean rankEqual, int sortRank, int rankByTotal, boolean rankByTotalEqual, int sortRankByTotal) {

    /** The ranks when these medals alone are counted; none for one without a medal or one that is not ranked. */
    static Optional<Ranks> of(GamesBook book, Collection<PresentMedal> counted, String organisation) {
        Map<String, Tally> tallies = new HashMap<>();
        for (PresentMedal medal : counted)
            tallies.merge(medal.organisation(), Tally.of(medal.medal(), medal.official()), Tally::plus);
        RankedTable table = RankedTable.of(tallies.entrySet().stream()
                .map(line -> standing(book.organisations().get(line.getKey()), line.getValue()))
                .toList());
        return table.lines().stream()
                .filter(line -> line.organisation().equals(organisation))
                .findFirst()
                .map(Ranks::of);
    }

    private static Standing standing(Organisation organisation, Tally tally) {
        return new Standing(organisation.code(), organisation.names(), organisation.ranked(), tally);
    }

    private static Ranks of(MedalLine line) {
        return new Ranks(
                line.rank(),
                line.rankEqual(),
                line.sortRank(),
                line.rankByTotal(),
                line.rankByTotalEqual(),
                line.sortRankByTotal());
    }
}
