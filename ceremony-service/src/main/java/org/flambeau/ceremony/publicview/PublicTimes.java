package org.flambeau.ceremony.publicview;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Instants;
import org.flambeau.ceremony.timing.StartRule;

/**
 * Planned starts that the public may see: of segments marked so, and worked out only from what is public already, so
 * that none gives away how long something secret lasts. After a hidden segment no time is told until a segment has a
 * start of its own (NOT_BEFORE).
 */
final class PublicTimes {

    private final Map<String, Instant> starts;

    private PublicTimes(Map<String, Instant> starts) {
        this.starts = starts;
    }

    static PublicTimes of(Ceremony ceremony) {
        Map<String, Instant> starts = new HashMap<>();
        Instant cursor = ceremony.facts().plannedStart();
        for (Segment segment : ceremony.order().segments()) {
            SegmentPlan plan = segment.plan();
            boolean hidden = segment.hidden(ceremony.show().told());
            Instant start = hidden ? null : publicStart(plan.start(), cursor);
            if (start != null && plan.publicTimes()) starts.put(plan.code(), start);
            cursor = start == null ? null : plan.end().endOf(start);
        }
        return new PublicTimes(starts);
    }

    /** Null when the public is not told. */
    Instant plannedStart(String code) {
        return starts.get(code);
    }

    private static Instant publicStart(StartRule rule, Instant cursor) {
        if (rule instanceof StartRule.NotBefore own)
            return cursor == null ? own.at() : Instants.later(own.at(), cursor);
        return cursor;
    }
}
