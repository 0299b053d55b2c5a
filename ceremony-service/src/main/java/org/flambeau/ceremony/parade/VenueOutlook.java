package org.flambeau.ceremony.parade;

import java.time.Duration;
import java.time.Instant;
import org.flambeau.ceremony.parade.pace.Forecast;
import org.flambeau.ceremony.parade.pace.Outlook;
import org.flambeau.ceremony.timing.Offset;

/**
 * The forecast of one venue in short: at the planned pace and at the observed one.
 *
 * @param next who steps off next, left out when nobody is left
 */
public record VenueOutlook(
        String venue,
        Instant asOf,
        int steppedOff,
        String next,
        Instant plannedEnd,
        AtPace atPlannedPace,
        AtPace atObservedPace) {

    /**
     * @param meanInterval mean time between step-offs at this pace, left out while there is none to measure
     * @param offset the end against the planned end, positive is behind
     * @param text the same with its sign and its word
     */
    public record AtPace(Duration meanInterval, Instant end, Duration offset, String text) {

        static AtPace of(Outlook outlook) {
            return new AtPace(
                    outlook.meanInterval(),
                    outlook.end(),
                    outlook.offset(),
                    new Offset(outlook.offset(), outlook.offset()).text());
        }
    }

    static VenueOutlook of(String venue, Forecast forecast) {
        return new VenueOutlook(
                venue,
                forecast.asOf(),
                forecast.steppedOff().size(),
                forecast.next(),
                forecast.plannedEnd(),
                AtPace.of(forecast.atPlannedPace()),
                AtPace.of(forecast.atObservedPace()));
    }
}
