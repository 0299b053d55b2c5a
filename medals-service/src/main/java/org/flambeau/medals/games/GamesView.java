package org.flambeau.medals.games;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.Purpose;

/** A Games as clients see it. */
public record GamesView(
        String games,
        long version,
        Purpose purpose,
        Map<String, String> names,
        String host,
        String zone,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime dayEndsAt) {

    static GamesView of(Games games) {
        GamesFacts facts = games.facts();
        return new GamesView(
                games.code(),
                games.version(),
                facts.purpose(),
                facts.names(),
                facts.host(),
                facts.zone(),
                facts.firstDay(),
                facts.lastDay(),
                facts.dayEndsAt());
    }

    /**
     * A page of Games by code.
     *
     * @param next what to send as {@code after} for the following page, null on the last
     */
    public record Page(List<GamesView> items, String next) {}
}
