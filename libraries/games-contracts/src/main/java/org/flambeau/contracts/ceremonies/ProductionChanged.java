package org.flambeau.contracts.ceremonies;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A ceremony changed, as its production sees it: with everything that the public may not know yet, rehearsals and proposals
 * included. Only for a topic to which the broker lets nobody but the production.
 *
 * @param version counts these events, 1, 2, 3, ... per ceremony; it has nothing to do with the public version
 * @param recordedAt when it was stored; expected times are those of that instant
 * @param state of the ceremony: PROPOSED, DRAFT, APPROVED, LIVE, ON_HOLD, FINISHED, CANCELLED
 * @param orderVersion version of the running order, 0 while there is none
 * @param mode what the run is for, REHEARSAL or LIVE, null before the start
 * @param take how many times the show has moved on in this run
 * @param live code of the live segment, null when none is
 * @param standby code of the segment that is called to stand by, null for none
 */
public record ProductionChanged(
        String games,
        String ceremony,
        long version,
        Instant recordedAt,
        Map<String, String> names,
        String zone,
        String state,
        long orderVersion,
        String mode,
        String variant,
        int run,
        int take,
        String live,
        String standby,
        Instant plannedStart,
        Instant plannedEnd,
        Instant expectedEnd,
        List<ProductionSegment> segments) {}
