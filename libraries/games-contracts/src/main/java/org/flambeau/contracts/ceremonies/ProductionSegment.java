package org.flambeau.contracts.ceremonies;

import java.time.Instant;
import java.util.List;

/**
 * A segment of a running order with all that its production knows of it.
 *
 * @param publicTitle the neutral title that stands for it while it is secret
 * @param element protocol element that it fulfils, null for none
 * @param state PLANNED, STANDBY, LIVE, HELD, OVERRUN, DONE, SKIPPED or CUT
 * @param secretUntilLive whether the public may know it only once it is live
 * @param secretUntil instant before which the public may not know it, null for none
 * @param plannedStart null when it came into the running order after the start, or is not played in this variant
 * @param expectedStart actual time where it is known, null when it is not played
 */
public record ProductionSegment(
        String code,
        String title,
        String publicTitle,
        String element,
        String location,
        List<String> people,
        String state,
        boolean secretUntilLive,
        Instant secretUntil,
        Instant plannedStart,
        Instant plannedEnd,
        Instant expectedStart,
        Instant expectedEnd) {}
