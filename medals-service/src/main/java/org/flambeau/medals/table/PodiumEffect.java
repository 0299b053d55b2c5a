package org.flambeau.medals.table;

import java.time.Instant;
import java.util.Map;

/**
 * What one change of a podium means for the medal table.
 *
 * @param before medals by organisation that counted before, and do so no more
 * @param after medals by organisation that count now
 * @param finishedBefore whether the event was finished before
 * @param finishedAfter whether it is now
 * @param effectiveAt when the public could know
 */
public record PodiumEffect(
        Map<String, Tally> before,
        Map<String, Tally> after,
        boolean finishedBefore,
        boolean finishedAfter,
        Instant effectiveAt) {}
