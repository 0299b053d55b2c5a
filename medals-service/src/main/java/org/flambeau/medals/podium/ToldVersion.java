package org.flambeau.medals.podium;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A version of a podium as an import tells it.
 *
 * @param recordedAt when a service knew it first, null for now
 * @param recordedBy who entered it, null for the one who imports
 */
public record ToldVersion(PodiumRequest request, Instant recordedAt, String recordedBy) {

    /** Whether the stored version is this one; what is not told may be anything. */
    boolean tells(RevisionView stored) {
        return request.content().equals(stored.content())
                && Objects.equals(request.revision(), stored.revision())
                && agrees(request.effectiveAt(), stored.effectiveAt())
                && agrees(micros(recordedAt), stored.recordedAt())
                && agrees(recordedBy, stored.recordedBy());
    }

    /** As fine as the database keeps it. */
    static Instant micros(Instant told) {
        return told == null ? null : told.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean agrees(Object told, Object stored) {
        return told == null || told.equals(stored);
    }
}
