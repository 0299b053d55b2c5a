package org.flambeau.medals.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.flambeau.contracts.medals.MedalColour;

/**
 * A medal of the present version of a podium.
 *
 * @param place from 0, in the order of the podium's medals
 * @param awardedAt end of the deciding unit
 * @param medalDate the sporting day it counts on
 */
public record CountedMedal(
        String event,
        int place,
        MedalColour medal,
        String organisation,
        String competitorCode,
        String competitor,
        Instant awardedAt,
        LocalDate medalDate) {

    /** In order of award: by moment, then event, then place. */
    public static final Comparator<CountedMedal> IN_ORDER_OF_AWARD = Comparator.comparing(CountedMedal::awardedAt)
            .thenComparing(CountedMedal::event)
            .thenComparingInt(CountedMedal::place);

    /** The medal at a place of the present version of a podium. */
    public static CountedMedal of(String event, int place, Award award) {
        return new CountedMedal(
                event,
                place,
                award.medal(),
                award.organisation(),
                award.competitor().code(),
                award.competitor().name(),
                award.awardedAt(),
                award.medalDate());
    }
}
