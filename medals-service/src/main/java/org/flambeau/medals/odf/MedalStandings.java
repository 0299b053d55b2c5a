package org.flambeau.medals.odf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.MedalLine;

/**
 * The medal standings of a Games.
 *
 * @param lastEvent code of the event whose podium changed last, null while there is none
 * @param lines the ranked organisations
 * @param at when the public could know the standings, null while there are none
 */
public record MedalStandings(Instant at, String lastEvent, int totalEvents, int finishedEvents, List<Line> lines) {

    /**
     * One line of the standings.
     *
     * @param total the ranks and all medals
     * @param byCategory the medals of each category in which the organisation has any; they add up to the total
     */
    public record Line(MedalLine total, Map<Category, MedalCount> byCategory) {}

    /** Medals by colour. */
    public record MedalCount(int gold, int silver, int bronze) {

        int total() {
            return gold + silver + bronze;
        }
    }
}
