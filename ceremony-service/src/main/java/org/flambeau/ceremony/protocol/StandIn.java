package org.flambeau.ceremony.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Round;
import org.flambeau.ceremony.timing.TimedSegment;

/**
 * An element that stands in several variants is held once: on a dry night the segments of the rain plan are passed over,
 * and nothing is lost as long as the element itself was held or is still to come.
 */
final class StandIn {

    private StandIn() {}

    /**
     * Whether the same element is in a segment of another variant.
     *
     * @param remaining codes of the segments that were or will be held
     */
    static boolean of(PlannedElement passedOver, List<PlannedElement> plan, Set<String> remaining) {
        return plan.stream()
                .anyMatch(other -> other.carries(passedOver.element())
                        && other.neverWith(passedOver)
                        && remaining.contains(other.segment()));
    }

    /** Segments that were live, are live, or follow the live one and are not skipped. */
    static Set<String> notPassedOver(Ceremony ceremony) {
        Set<String> codes =
                new HashSet<>(ceremony.show().round().map(Round::told).orElse(Set.of()));
        String live = ceremony.show().live().orElse(null);
        boolean ahead = live == null;
        for (TimedSegment segment : ceremony.timing().plan()) {
            if (ahead && !segment.skipped()) codes.add(segment.code());
            ahead = ahead || segment.code().equals(live);
        }
        return codes;
    }
}
