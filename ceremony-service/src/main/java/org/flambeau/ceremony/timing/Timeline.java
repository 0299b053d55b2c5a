package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Segments laid one after the other: start and end of each that is not skipped, in order.
 *
 * @param end where the last one ends, the given start when there is none
 */
record Timeline(Map<String, Times> times, List<Finding> findings, Instant end) {

    static Timeline lay(List<TimedSegment> segments, Instant from) {
        Map<String, Times> times = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        Instant cursor = from;
        for (TimedSegment segment : segments) {
            if (segment.skipped()) continue;
            Instant start = segment.startAfter(cursor);
            Instant end = segment.end().endOf(start);
            findings.addAll(findingsOn(segment, cursor, start, !times.isEmpty()));
            times.put(segment.code(), new Times(start, end));
            cursor = end;
        }
        return new Timeline(times, List.copyOf(findings), cursor);
    }

    private static List<Finding> findingsOn(
            TimedSegment segment, Instant cursor, Instant start, boolean hasPredecessor) {
        List<Finding> findings = new ArrayList<>();
        if (hasPredecessor && segment.start() instanceof StartRule.NotBefore own) {
            Duration gap = Duration.between(cursor, own.at());
            if (gap.isNegative()) findings.add(new Finding(Finding.Kind.OVERLAP, segment.code(), gap.negated()));
            else if (!gap.isZero()) findings.add(new Finding(Finding.Kind.GAP, segment.code(), gap));
        }
        if (!segment.outOfReach(cursor).isZero())
            findings.add(new Finding(Finding.Kind.DELAY_OUT_OF_REACH, segment.code(), segment.outOfReach(cursor)));
        if (segment.end() instanceof EndRule.Pinned pinned && !start.isBefore(pinned.at()))
            findings.add(new Finding(Finding.Kind.NO_TIME_LEFT, segment.code(), Duration.between(pinned.at(), start)));
        if (segment.anchor() != null)
            segment.anchor().missedBy(segment.code(), start).ifPresent(findings::add);
        return findings;
    }
}
