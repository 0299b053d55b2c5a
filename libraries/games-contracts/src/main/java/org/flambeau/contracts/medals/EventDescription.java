package org.flambeau.contracts.medals;

import java.util.Map;

/**
 * A medal event of the Games.
 *
 * @param bronzes bronze medals by the rules of the sport: 1, or 2 where both losing semi-finalists (or repechage winners) get one
 */
public record EventDescription(
        String code,
        Map<String, String> names,
        String discipline,
        Map<String, String> disciplineNames,
        Category category,
        int bronzes) {}
