package org.flambeau.medals.podium;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;

/**
 * One medal as the results desk enters it.
 *
 * @param awardedAt end of the deciding unit, as finely as the database keeps it: medals are ordered by it in both
 * @param medalDate the sporting day it counts on; told, never computed
 */
public record Medal(
        MedalColour medal, String organisation, Instant awardedAt, LocalDate medalDate, Competitor competitor) {

    public Medal {
        awardedAt = awardedAt == null ? null : awardedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Who holds it. A team's code is unique within its event only, an athlete's within the Games. */
    Holder holder() {
        return new Holder(competitor.kind(), competitor.code(), organisation);
    }

    /** A competitor with the organisation that the medal counts for: another organisation makes it another medal. */
    record Holder(CompetitorKind kind, String code, String organisation) {}
}
