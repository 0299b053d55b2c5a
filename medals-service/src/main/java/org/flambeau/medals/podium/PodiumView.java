package org.flambeau.medals.podium;

import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.VacantPlace;

/**
 * A podium as clients see it.
 *
 * @param version the same number as in its {@code ETag}
 */
public record PodiumView(
        String games,
        String event,
        long version,
        PodiumStatus status,
        Instant effectiveAt,
        Instant recordedAt,
        List<Medal> medals,
        List<VacantPlace> vacant,
        String exception,
        Revision revision) {

    static PodiumView of(PodiumKey key, PodiumVersion podium) {
        return new PodiumView(
                key.games(),
                key.event(),
                podium.version(),
                podium.content().status(),
                podium.effectiveAt(),
                podium.recordedAt(),
                podium.content().medals(),
                podium.content().vacant(),
                podium.content().exception(),
                podium.revision());
    }
}
