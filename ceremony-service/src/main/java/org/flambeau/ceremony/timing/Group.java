package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Segments that have a budget together.
 *
 * @param code unique within the running order
 * @param title for the crew
 * @param target how long they may take, from the first start to the last end; null when that is open
 */
public record Group(String code, String title, Duration target) {

    public Group {
        Objects.requireNonNull(code);
        if (target != null && (target.isNegative() || target.isZero()))
            throw new IllegalArgumentException("a group's target is longer than nothing: " + target);
    }

    /**
     * A group as it stands.
     *
     * @param length from the first start to the last end: gaps between its segments count
     * @param over beyond its target, negative when it is under; null without a target
     */
    public record Standing(String code, Instant start, Instant end, Duration length, Duration over) {}

    /** How the group stands with these times; empty when none of its segments is to be played. */
    public Optional<Standing> standing(List<TimedSegment> plan, Map<String, Times> times) {
        List<Times> own = plan.stream()
                .filter(segment -> code.equals(segment.group()))
                .map(segment -> times.get(segment.code()))
                .filter(Objects::nonNull)
                .toList();
        if (own.isEmpty()) return Optional.empty();
        Instant start = own.stream().map(Times::start).min(Instant::compareTo).orElseThrow();
        Instant end = own.stream().map(Times::end).max(Instant::compareTo).orElseThrow();
        Duration length = Duration.between(start, end);
        return Optional.of(new Standing(code, start, end, length, target == null ? null : length.minus(target)));
    }

    /** How each group stands, and which are over their targets. */
    public static List<Finding> overruns(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.over() != null
                        && !standing.over().isNegative()
                        && !standing.over().isZero())
                .map(standing -> new Finding(Finding.Kind.GROUP_OVER, standing.code(), standing.over()))
                .toList();
    }
}
