package org.flambeau.contracts.medals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A medal event of the Games.
 *
 * @param bronzes bronze medals by the rules of the sport: 1, or 2 where both losing semi-finalists (or repechage winners) get one
 * @param scheduledDay the day on which its medals are due, null when it is not told
 * @param scheduledAt when its deciding unit is due to end, null when it is not told
 */
public record EventDescription(
        String code,
        Map<String, String> names,
        String discipline,
        Map<String, String> disciplineNames,
        Category category,
        int bronzes,
        LocalDate scheduledDay,
        Instant scheduledAt) {}
