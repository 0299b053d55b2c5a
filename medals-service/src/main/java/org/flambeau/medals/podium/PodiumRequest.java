package org.flambeau.medals.podium;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.VacantPlace;

/**
 * The body of a podium's PUT. Moments are taken as finely as the database keeps them, so that the same body sent again
 * says the same.
 *
 * @param effectiveAt when the public could know, null for now
 * @param exception why the rules of places do not hold for this podium, null when they do
 * @param revision why an official podium changes
 */
public record PodiumRequest(
        PodiumStatus status,
        Instant effectiveAt,
        List<Medal> medals,
        List<VacantPlace> vacant,
        String exception,
        Revision revision) {

    public PodiumRequest {
        effectiveAt = effectiveAt == null ? null : effectiveAt.truncatedTo(ChronoUnit.MICROS);
        medals = medals == null ? List.of() : medals;
        vacant = vacant == null ? List.of() : vacant;
    }

    /** What it asks for; only after {@link ShapeRules} have passed. */
    PodiumContent content() {
        return new PodiumContent(status, medals, vacant, exception);
    }
}
