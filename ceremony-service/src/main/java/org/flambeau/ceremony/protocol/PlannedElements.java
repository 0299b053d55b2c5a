package org.flambeau.ceremony.protocol;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Times;

/** A running order as protocol sees it. The one place that knows both. */
final class PlannedElements {

    private PlannedElements() {}

    /** The segments of the plan in their order. */
    static List<PlannedElement> of(Ceremony ceremony) {
        Map<String, Times> times = new HashMap<>();
        ceremony.order()
                .variants()
                .forEach(variant -> times.putAll(ceremony.plan(variant).segments()));
        return ceremony.order().plans().stream()
                .map(plan -> of(plan, times.get(plan.code())))
                .toList();
    }

    private static PlannedElement of(SegmentPlan plan, Times times) {
        Duration length = Optional.ofNullable(times).map(Times::length).orElse(null);
        return new PlannedElement(
                plan.code(),
                plan.element(),
                plan.particulars().variants(),
                plan.particulars().languages(),
                length,
                plan.location(),
                plan.people().size());
    }
}
