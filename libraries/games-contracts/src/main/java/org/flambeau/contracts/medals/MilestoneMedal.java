package org.flambeau.contracts.medals;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A medal that proves a milestone.
 *
 * @param competitorCode code of the athlete or of the team
 * @param competitor name of the athlete or of the team
 * @param awardedAt end of the deciding unit
 * @param medalDate the sporting day it counts on
 */
public record MilestoneMedal(
        String event,
        MedalColour medal,
        String organisation,
        String competitorCode,
        String competitor,
        Instant awardedAt,
        LocalDate medalDate) {}
