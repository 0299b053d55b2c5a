package org.flambeau.ceremony.victory;

import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.medals.MedalColour;

/**
 * What the producer sets on a sheet; everything else comes from the podium.
 *
 * @param plannedStart null as long as it is not set
 * @param venue null as long as it is not set
 * @param poles how many flag poles the venue has, null for what is configured
 * @param silverSide on which side of gold the silver medallist's flag hangs, null for what is configured
 */
public record Arrangement(
        Instant plannedStart, String venue, List<Presenter> presenters, Integer poles, FlagPoles.Side silverSide) {

    static final Arrangement NONE = new Arrangement(null, null, List.of(), null, null);

    public Arrangement {
        presenters = List.copyOf(presenters);
    }

    /**
     * Who presents.
     *
     * @param medal the medallists it is for, null for all of them
     * @param title as it is announced ("IOC Member"), null for none
     */
    public record Presenter(Gift gift, MedalColour medal, String name, String title) {

        /** What is presented. */
        public enum Gift {
            MEDAL,
            GIFT
        }

        boolean handsMedalTo(MedalColour colour) {
            return gift == Gift.MEDAL && (medal == null || medal == colour);
        }
    }
}
