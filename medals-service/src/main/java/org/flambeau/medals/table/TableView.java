package org.flambeau.medals.table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.UnrankedLine;

/**
 * The medal table as clients see it.
 *
 * @param version rises by one with every change of a podium and every reset
 * @param effectiveAt when the public could know the newest of it, null while there is no podium
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

    /** One line; names other than English stand in the register of organisations. */
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
            int notOfficial) {

        static Line of(MedalLine line) {
            return new Line(
                    line.organisation(),
                    line.names().get("en"),
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
                    line.notOfficial());
        }
    }

    /** Medals that count nowhere. */
    public record Unranked(
            String organisation, String name, int gold, int silver, int bronze, int total, int notOfficial) {

        static Unranked of(UnrankedLine line) {
            return new Unranked(
                    line.organisation(),
                    line.names().get("en"),
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
        TOTAL(Comparator.comparingInt(Line::sortRankByTotal));

        private final Comparator<Line> order;

        RankBy(Comparator<Line> order) {
            this.order = order;
        }

        Comparator<Line> order() {
            return order;
        }
    }
}
