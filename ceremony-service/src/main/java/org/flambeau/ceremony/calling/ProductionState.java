package org.flambeau.ceremony.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Finding;
import org.flambeau.ceremony.timing.Projection;
import org.flambeau.ceremony.timing.Projection.SegmentState;
import org.flambeau.ceremony.timing.Times;

/**
 * Where the show stands and what is expected of it, for the production alone. Instants are absolute and shown in the
 * ceremony's zone; durations are ISO 8601; a positive offset is behind.
 *
 * @param at the instant that the projection is true at
 * @param take how many times the show has moved on in this run: what the next command has to expect
 * @param live the live segment, null when none is
 */
public record ProductionState(
        String games,
        String ceremony,
        Instant at,
        String zone,
        Projection.State state,
        int run,
        int take,
        Live live,
        OffsetText offset,
        Instant plannedStart,
        Instant plannedEnd,
        Instant expectedEnd,
        List<Line> segments,
        List<Finding> findings) {

    /** @param remaining negative once it is over */
    public record Live(
            String segment,
            String title,
            Instant startedAt,
            Duration elapsed,
            Instant expectedFinish,
            Duration remaining,
            boolean overrun) {}

    /**
     * @param absolute against the planned times
     * @param relative against the planned times moved to the actual start
     * @param word ahead, on time or behind
     * @param text the absolute offset with its sign and its word
     */
    public record OffsetText(Duration absolute, Duration relative, String word, String text) {}

    /** One segment against its plan; actual times where they are known. */
    public record Line(
            String code,
            String title,
            SegmentState state,
            Instant plannedStart,
            Instant plannedEnd,
            Instant expectedStart,
            Instant expectedEnd) {}

    /** The state at an instant: the same ceremony at the same instant gives the same state. */
    public static ProductionState of(Ceremony ceremony, Instant now) {
        Projection projection = ceremony.timing().at(now);
        Map<String, SegmentPlan> plans =
                ceremony.order().plans().stream().collect(Collectors.toMap(SegmentPlan::code, Function.identity()));
        return new ProductionState(
                ceremony.key().games(),
                ceremony.key().ceremony(),
                now,
                ceremony.facts().zone(),
                projection.state(),
                ceremony.show().run(),
                ceremony.show().take(),
                live(projection.current(), plans),
                new OffsetText(
                        projection.offset().absolute(),
                        projection.offset().relative(),
                        projection.offset().word(),
                        projection.offset().text()),
                projection.plannedStart(),
                projection.plannedEnd(),
                projection.expectedEnd(),
                projection.segments().stream()
                        .map(segment -> line(segment, plans.get(segment.code()).title()))
                        .toList(),
                projection.findings());
    }

    private static Live live(Projection.Current current, Map<String, SegmentPlan> plans) {
        if (current == null) return null;
        return new Live(
                current.code(),
                plans.get(current.code()).title(),
                current.startedAt(),
                current.elapsed(),
                current.expectedFinish(),
                current.remaining(),
                current.overrun());
    }

    private static Line line(Projection.Segment segment, String title) {
        Times planned = segment.planned();
        Times expected = segment.expected();
        return new Line(
                segment.code(),
                title,
                segment.state(),
                planned == null ? null : planned.start(),
                planned == null ? null : planned.end(),
                expected == null ? null : expected.start(),
                expected == null ? null : expected.end());
    }
}
