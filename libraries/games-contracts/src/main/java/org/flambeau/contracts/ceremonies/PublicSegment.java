package org.flambeau.contracts.ceremonies;

import java.time.Instant;
import java.util.List;

/**
 * A slot of the running order as the public may see it. Neighbouring segments that are still secret are one slot with
 * a neutral title and nothing else.
 *
 * @param id public identity of the slot; says nothing of the segment's own code or place
 * @param plannedStart only where the producer marked the segment's times as public
 * @param startedAt when it went live
 * @param endedAt when it ended
 */
public record PublicSegment(
        String id,
        String title,
        String location,
        List<String> people,
        SegmentState state,
        Instant plannedStart,
        Instant startedAt,
        Instant endedAt) {}
