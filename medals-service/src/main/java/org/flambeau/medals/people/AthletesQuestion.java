package org.flambeau.medals.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.Category;
import org.flambeau.http.Refusal;
import org.flambeau.medals.answer.Cursor;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Slice;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.people.Decorated.RankBy;
import org.flambeau.medals.rule.Code;

/**
 * Which people a client asks for; their ranks are those among the people that fit.
 *
 * @param medals which medals count
 * @param atLeast how many medals someone needs
 */
record AthletesQuestion(RankBy rankBy, MedallistQuestion medals, int atLeast) {

    static final Set<String> PARAMETERS =
            Set.of("rankBy", "organisation", "discipline", "category", "gender", "atLeast", "after", "limit");

    private static final Map<String, RankBy> ORDERS = Map.of("gold", RankBy.GOLD, "total", RankBy.TOTAL);

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be read */
    static AthletesQuestion of(Questions asked) {
        MedallistQuestion medals = new MedallistQuestion(
                asked.code("organisation", Code.ORGANISATION),
                asked.code("discipline", Code.DISCIPLINE),
                null,
                asked.choice("category", Category.class),
                null,
                null,
                null,
                MedallistQuestion.gender(asked.text("gender")),
                null);
        return new AthletesQuestion(rankBy(asked.text("rankBy")), medals, atLeast(asked.text("atLeast")));
    }

    AthleteLine.Page page(GamesBook book, String after, int limit) {
        List<AthleteLine> all = Decorated.rank(Medallists.matching(book, medals), rankBy, atLeast);
        Mark from = Cursor.read(after, Mark::of, Mark::cursor);
        Comparator<Mark> order = rankBy == RankBy.GOLD ? Mark.BY_GOLD : Mark.BY_TOTAL;
        List<AthleteLine> rest = all.stream()
                .filter(line -> from == null || order.compare(Mark.of(line), from) > 0)
                .limit(limit + 1L)
                .toList();
        Slice<AthleteLine> page = Slice.of(rest, limit);
        return new AthleteLine.Page(
                book.games().code(), book.stamp().table(), all.size(), page.items(), page.next(last -> Mark.of(last)
                        .cursor()));
    }

    private static RankBy rankBy(String text) {
        RankBy rankBy = ORDERS.get(text == null ? "gold" : text);
        if (rankBy == null) throw Refusal.malformed("rankBy", text, "expected gold or total");
        return rankBy;
    }

    private static int atLeast(String text) {
        if (text == null) return 1;
        if (text.matches("[1-9]\\d{0,2}")) return Integer.parseInt(text);
        throw Refusal.malformed("atLeast", text, "expected a number from 1 to 999");
    }

    /** After whom the next page begins. */
    private record Mark(int gold, int silver, int bronze, String code) {

        static final Comparator<Mark> BY_GOLD = Comparator.comparingInt(Mark::gold)
                .thenComparingInt(Mark::silver)
                .thenComparingInt(Mark::bronze)
                .reversed()
                .thenComparing(Mark::code);

        static final Comparator<Mark> BY_TOTAL = Comparator.<Mark>comparingInt(
                        mark -> mark.gold + mark.silver + mark.bronze)
                .reversed()
                .thenComparing(BY_GOLD);

        static Mark of(AthleteLine line) {
            return new Mark(
                    line.gold(), line.silver(), line.bronze(), line.athlete().code());
        }

        static Mark of(List<String> parts) {
            return new Mark(
                    Integer.parseInt(parts.get(0)),
                    Integer.parseInt(parts.get(1)),
                    Integer.parseInt(parts.get(2)),
                    parts.get(3));
        }

        String cursor() {
            return Cursor.of(gold, silver, bronze, code);
        }
    }
}
