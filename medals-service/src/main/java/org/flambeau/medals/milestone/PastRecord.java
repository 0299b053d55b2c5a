package org.flambeau.medals.milestone;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.flambeau.contracts.medals.MilestoneGames;
import org.flambeau.medals.history.PastMedals;

/**
 * What an organisation won at all earlier Games, by its code as it stands in the register of history.
 *
 * @param medals all medals
 * @param golds gold medals
 */
record PastRecord(Total medals, Total golds) {

    /**
     * @param sum at all earlier Games together
     * @param best the most at one of them, 0 when there was none
     * @param bestGames where that was, oldest first
     */
    record Total(int sum, int best, List<MilestoneGames> bestGames) {}

    /** @param earlier the lines of one organisation; none for one that won nothing */
    static PastRecord of(List<PastMedals> earlier) {
        return new PastRecord(
                total(earlier, past -> past.gold() + past.silver() + past.bronze()), total(earlier, PastMedals::gold));
    }

    private static Total total(List<PastMedals> earlier, ToIntFunction<PastMedals> count) {
        int best = earlier.stream().mapToInt(count).max().orElse(0);
        List<MilestoneGames> bestGames = earlier.stream()
                .filter(past -> count.applyAsInt(past) == best)
                .map(past -> new MilestoneGames(past.games(), past.year()))
                .sorted(Comparator.comparingInt(MilestoneGames::year).thenComparing(MilestoneGames::games))
                .toList();
        return new Total(earlier.stream().mapToInt(count).sum(), best, bestGames);
    }
}
