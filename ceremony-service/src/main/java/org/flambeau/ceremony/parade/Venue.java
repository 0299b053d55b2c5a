package org.flambeau.ceremony.parade;

import java.time.Duration;
import java.util.List;

/**
 * Where a part of the parade marches. Delegations keep the order of the whole parade; one may march at several venues.
 *
 * @param offset from the planned start of the parade to the first step-off here
 * @param delegations codes of those that march here, empty for all
 */
public record Venue(String code, String name, Duration offset, List<String> delegations) {

    /** Where a parade marches that names no venues. */
    static final Venue MAIN = new Venue("main", "Main venue", Duration.ZERO, List.of());

    boolean has(String organisation) {
        return delegations.isEmpty() || delegations.contains(organisation);
    }
}
