package org.flambeau.contracts.medals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One medal of a podium.
 *
 * @param organisation code of the organisation that the medal counts for
 * @param organisationNames names of the organisation per language tag, at least {@code en}
 * @param awardedAt end of the deciding unit
 * @param medalDate the sporting day the medal counts on; told, never computed from the instant
 */
public record PlacedMedal(
        MedalColour medal,
        String organisation,
        Map<String, String> organisationNames,
        Instant awardedAt,
        LocalDate medalDate,
        Competitor competitor) {}
