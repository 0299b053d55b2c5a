package org.flambeau.contracts.ceremonies;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The public state of a ceremony changed.
 *
 * @param version version of the public view: it rises only when the public view changes, so that work on a secret
 *     leaves no trace
 * @param occurrence what happened
 * @param live id of the live slot, null when none is
 */
public record CeremonyChanged(
        String games,
        String ceremony,
        long version,
        Occurrence occurrence,
        Instant recordedAt,
        Map<String, String> names,
        CeremonyState state,
        String zone,
        Instant plannedStart,
        Instant startedAt,
        Instant finishedAt,
        String live,
        List<PublicSegment> segments) {

    public enum Occurrence {
        PLANNED,
        /** The facts or the running order were edited once the ceremony had begun. */
        AMENDED,
        STARTED,
        SEGMENT_STARTED,
        /** Time stands still. */
        HELD,
        RESUMED,
        FINISHED,
        /** Called off, or broken off. */
        CANCELLED,
        /** A rehearsal Games was reset: the ceremony stands before its start again. */
        RESET
    }
}
