package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of the show and how it fits: forward time from now, back time from the planned end.
 *
 * @param remaining content that is still to be played; an overrun of the live segment is not content
 * @param over expected end against planned end; positive is over
 * @param startsIn forward time: how long until each coming segment is expected to start
 * @param backTimes back time: the latest start of each coming segment with which the show still ends as planned when
 *     everything from there on follows without a gap
 */
public record Budget(
        Duration remaining, Duration over, Map<String, Duration> startsIn, Map<String, Instant> backTimes) {

    /** The budget that a projection leaves. */
    public static Budget of(Projection projection) {
        List<Projection.Segment> coming = projection.segments().stream()
                .filter(segment -> segment.state().isToCome())
                .toList();
        Duration remaining =
                coming.stream().map(segment -> segment.expected().length()).reduce(Duration.ZERO, Duration::plus);
        if (projection.current() != null)
            remaining = remaining.plus(Instants.atLeastZero(projection.current().remaining()));
        Map<String, Duration> startsIn = new LinkedHashMap<>();
        coming.forEach(segment -> startsIn.put(
                segment.code(),
                Duration.between(projection.now(), segment.expected().start())));
        return new Budget(
                remaining,
                Duration.between(projection.plannedEnd(), projection.expectedEnd()),
                startsIn,
                backTimes(coming, projection.plannedEnd()));
    }

    private static Map<String, Instant> backTimes(List<Projection.Segment> coming, Instant plannedEnd) {
        Map<String, Instant> backwards = new LinkedHashMap<>();
        Instant cursor = plannedEnd;
        for (int i = coming.size() - 1; i >= 0; i--) {
            cursor = cursor.minus(coming.get(i).expected().length());
            backwards.put(coming.get(i).code(), cursor);
        }
        Map<String, Instant> inOrder = new LinkedHashMap<>();
        coming.forEach(segment -> inOrder.put(segment.code(), backwards.get(segment.code())));
        return inOrder;
    }
}
