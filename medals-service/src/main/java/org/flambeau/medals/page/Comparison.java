package org.flambeau.medals.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.history.PastMedals;
import org.flambeau.medals.organisation.Organisation;

/**
 * An organisation's medals against those of the earlier Games that the history of the Games tells of. That an
 * organisation is not told of at a Games means that it won nothing there.
 *
 * @param words against the newest of the earlier Games, one sentence per language tag; null without a history
 * @param bestGold most golds at an earlier Games, null when there was none
 * @param bestTotal most medals at an earlier Games, null when there was none
 * @param games every earlier Games, the oldest first
 */
public record Comparison(Map<String, String> words, Best bestGold, Best bestTotal, List<Past> games) {

    /**
     * An earlier Games.
     *
     * @param difference how many medals more there are now, negative for fewer
     */
    public record Past(String games, int year, Count medals, Count difference) {}

    /** @param games codes of all Games at which it was so many, the oldest first */
    public record Best(int medals, List<String> games) {}

    static Comparison of(GamesBook book, Organisation organisation, Count now) {
        Map<String, Integer> years = new TreeMap<>();
        Map<String, Count> won = new TreeMap<>();
        for (PastMedals past : book.history()) {
            years.put(past.games(), past.year());
            if (past.organisation().equals(organisation.code())) won.put(past.games(), count(past));
        }
        Count nothing = new Count(0, 0, 0, 0);
        List<Past> games = years.keySet().stream()
                .map(code -> past(code, years.get(code), won.getOrDefault(code, nothing), now))
                .sorted(Comparator.comparingInt(Past::year).thenComparing(Past::games))
                .toList();
        return new Comparison(
                words(organisation, games, now), best(games, Count::gold), best(games, Count::total), games);
    }

    private static Past past(String games, int year, Count then, Count now) {
        return new Past(games, year, then, now.minus(then));
    }

    private static Count count(PastMedals past) {
        return new Count(past.gold(), past.silver(), past.bronze(), past.gold() + past.silver() + past.bronze());
    }

    private static Map<String, String> words(Organisation organisation, List<Past> games, Count now) {
        if (games.isEmpty()) return null;
        Past newest = games.get(games.size() - 1);
        boolean everBefore = games.stream().anyMatch(past -> past.medals().total() > 0);
        return ComparisonWords.of(
                organisation.names(), now.total(), newest.medals().total(), newest.games(), everBefore);
    }

    private static Best best(List<Past> games, ToIntFunction<Count> what) {
        int most = games.stream()
                .mapToInt(past -> what.applyAsInt(past.medals()))
                .max()
                .orElse(0);
        if (most == 0) return null;
        return new Best(
                most,
                games.stream()
                        .filter(past -> what.applyAsInt(past.medals()) == most)
                        .map(Past::games)
                        .toList());
    }
}
