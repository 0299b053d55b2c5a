package org.flambeau.medals.award;

import java.time.Instant;
import java.time.LocalDate;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.MedalColour;

/**
 * One medal of a podium, as it is kept to be asked for.
 *
 * @param awardedAt end of the deciding unit
 * @param medalDate the sporting day it counts on
 */
public record Award(
        MedalColour medal, String organisation, Competitor competitor, Instant awardedAt, LocalDate medalDate) {}
