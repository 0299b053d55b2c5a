package org.flambeau.medals.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;

/**
 * A medal as it is held now.
 *
 * @param event code of the event
 * @param organisation whom it counts for
 * @param people the athlete, or the members of the team as far as they were told
 * @param medalDate the sporting day it counts on
 * @param awardedAt end of the deciding unit
 */
public record PresentMedal(
        String event,
        MedalColour medal,
        String organisation,
        CompetitorKind kind,
        String code,
        String name,
        LocalDate medalDate,
        Instant awardedAt,
        boolean official,
        List<Person> people) {

    /** By instant; what was awarded at one instant by event code, gold first, then by competitor code. */
    public static final Comparator<PresentMedal> ORDER_OF_AWARD = Comparator.comparing(PresentMedal::awardedAt)
            .thenComparing(PresentMedal::event)
            .thenComparing(PresentMedal::medal)
            .thenComparing(PresentMedal::code);

    /**
     * Someone who holds it.
     *
     * @param gender {@code M} or {@code W}, null when it was not told
     * @param organisation the person's own, which in a mixed team need not be the medal's
     */
    public record Person(String code, String name, String gender, String organisation) {}
}
