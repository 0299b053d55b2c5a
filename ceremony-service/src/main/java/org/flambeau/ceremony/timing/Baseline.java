package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The planned times that offsets are measured against. Frozen when the show starts: later edits, skips and cuts change
 * the projection, not the baseline. Delay blocks are expected lateness and stand in the projection alone.
 *
 * @param start planned start of the first segment
 * @param end planned end of the show
 * @param segments planned times per segment code
 */
public record Baseline(Instant start, Instant end, Map<String, Times> segments) {

    /**
     * Lays out a plan.
     *
     * @param opening planned start of the ceremony: a first segment that follows begins then
     */
    public static Baseline of(Instant opening, List<TimedSegment> plan) {
        Timeline timeline = layout(opening, plan);
        Instant first =
                timeline.times().values().stream().findFirst().map(Times::start).orElse(opening);
        return new Baseline(first, timeline.end(), new LinkedHashMap<>(timeline.times()));
    }

    /** Gaps, overlaps and pinned ends that leave no time, in the plan as it stands. */
    public static List<Finding> findings(Instant opening, List<TimedSegment> plan) {
        return layout(opening, plan).findings();
    }

    /** Whole length of the plan, from the first start to the last end, gaps included. */
    public Duration length() {
        return Duration.between(start, end);
    }

    private static Timeline layout(Instant opening, List<TimedSegment> plan) {
        List<TimedSegment> withoutDelays =
                plan.stream().map(segment -> segment.delayedBy(Duration.ZERO)).toList();
        return Timeline.lay(withoutDelays, opening);
    }
}
