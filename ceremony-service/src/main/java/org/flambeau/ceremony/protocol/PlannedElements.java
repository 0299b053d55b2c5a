package org.flambeau.ceremony.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.TimedSegment;
import org.flambeau.ceremony.timing.Times;

/** A running order as protocol sees it. The one place that knows both. */
final class PlannedElements {

    private PlannedElements() {}

    /** The segments of the plan in their order; one that is skipped fulfils nothing. */
    static List<PlannedElement> of(Ceremony ceremony) {
        Map<String, Times> times = ceremony.plan().segments();
        Set<String> skipped = ceremony.order().timed().stream()
                .filter(TimedSegment::skipped)
                .map(TimedSegment::code)
                .collect(Collectors.toSet());
        return ceremony.order().plans().stream()
                .map(plan -> of(plan, times.get(plan.code()), skipped.contains(plan.code())))
                .toList();
    }

    private static PlannedElement of(SegmentPlan plan, Times times, boolean skipped) {
        Duration length = Optional.ofNullable(times).map(Times::length).orElse(null);
        return new PlannedElement(
                plan.code(),
                skipped ? null : plan.element(),
                List.of(),
                List.of(),
                length,
                plan.location(),
                plan.people().size());
    }
}
