package org.flambeau.medals.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.UnrankedLine;
import org.flambeau.medals.answer.Language;

/**
 * The medal table as clients see it.
 *
 * @param version rises by one with every change of a podium and every reset
 * @param effectiveAt when the public could know the newest of what was asked, null while there is no podium
 * @param events how many events there are of what was asked, and how many of them are finished
 */
public record TableView(
        String games,
        long version,
        Instant effectiveAt,
        EventProgress events,
        List<Line> lines,
        List<Unranked> unranked,
        String disclaimer) {

    /** Olympic Charter, rule 57: no global ranking per country is drawn up by the organisers of the Games. */
    static final String DISCLAIMER =
            "The order of this table is a custom of the press. The Games are contests between athletes; "
                    + "no ranking of organisations is official.";

    /**
     * One line.
     *
     * @param name in the language that was asked for, else in English
     * @param perMillion medals per million inhabitants, with two decimals; null where no population is given
     */
    public record Line(
            String organisation,
            String name,
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
            int notOfficial,
            BigDecimal perMillion) {

        static Line of(MedalLine line, Long population, String language) {
            return new Line(
                    line.organisation(),
                    Language.nameOf(line.names(), language),
                    line.gold(),
                    line.silver(),
                    line.bronze(),
                    line.total(),
                    line.rank(),
                    line.rankEqual(),
                    line.sortRank(),
                    line.rankByTotal(),
                    line.rankByTotalEqual(),
                    line.sortRankByTotal(),
                    line.notOfficial(),
                    population == null ? null : ratio(line.total(), population));
        }

        private static BigDecimal ratio(int medals, long population) {
            return BigDecimal.valueOf(medals)
                    .scaleByPowerOfTen(6)
                    .divide(BigDecimal.valueOf(population), 2, RoundingMode.HALF_UP);
        }
    }

    /** Medals that count nowhere. */
    public record Unranked(
            String organisation, String name, int gold, int silver, int bronze, int total, int notOfficial) {

        static Unranked of(UnrankedLine line, String language) {
            return new Unranked(
                    line.organisation(),
                    Language.nameOf(line.names(), language),
                    line.gold(),
                    line.silver(),
                    line.bronze(),
                    line.total(),
                    line.notOfficial());
        }
    }

    /** In which order the lines stand. */
    enum RankBy {
        GOLD(Comparator.comparingInt(Line::sortRank)),
        TOTAL(Comparator.comparingInt(Line::sortRankByTotal)),
        /** Those whose population is not given come last. */
        PER_MILLION(Comparator.<Line, BigDecimal>comparing(
                        Line::perMillion, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparingInt(Line::sortRank));

        private final Comparator<Line> order;

        RankBy(Comparator<Line> order) {
            this.order = order;
        }

        Comparator<Line> order() {
            return order;
        }
    }
}
