package org.flambeau.ceremony.parade;

import java.util.List;

/**
 * What was recorded and what it means.
 *
 * @param marching how many march now
 * @param venues what is expected at each venue, as of the instant of the act
 */
public record ActAnswer(ParadeAct recorded, int marching, List<VenueOutlook> venues) {

    static ActAnswer of(Parade parade, ParadeAct act) {
        return new ActAnswer(
                act,
                parade.order().size(),
                parade.content().venues().stream()
                        .map(venue -> VenueOutlook.of(venue.code(), parade.forecast(venue, act.at())))
                        .toList());
    }
}
