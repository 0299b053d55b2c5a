package org.flambeau.ceremony.parade.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When each delegation is planned to step off, in absolute instants.
 *
 * @param end when the last one has arrived; the start when nobody marches
 */
public record StepOffPlan(Instant start, List<StepOff> stepOffs, Instant end) {

    /** The plan of delegations that march in this order from a start. */
    public static StepOffPlan of(Instant start, List<Marcher> marching, Pace pace) {
        List<StepOff> stepOffs = new ArrayList<>();
        Instant cursor = start;
        Instant end = start;
        for (Marcher marcher : marching) {
            stepOffs.add(new StepOff(marcher.organisation(), cursor));
            end = cursor.plus(pace.afterLast(marcher));
            cursor = cursor.plus(pace.gapAfter(marcher));
        }
        return new StepOffPlan(start, List.copyOf(stepOffs), end);
    }

    /** From the start to the end. */
    public Duration total() {
        return Duration.between(start, end);
    }
}
