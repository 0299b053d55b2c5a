package org.flambeau.ceremony.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CueStep;
import org.flambeau.ceremony.show.Lifecycle;
import org.flambeau.ceremony.show.Round;
import org.flambeau.ceremony.show.RunMode;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Finding;
import org.flambeau.ceremony.timing.Group;
import org.flambeau.ceremony.timing.Projection;
import org.flambeau.ceremony.timing.Projection.SegmentState;
import org.flambeau.ceremony.timing.Times;

/**
 * Where the show stands and what is expected of it, for the production alone. Instants are absolute and shown in the
 * ceremony's zone; durations are ISO 8601; a positive offset is behind.
 *
 * @param at the instant that the projection is true at
 * @param mode what the run is for, null before the start
 * @param take how many times the show has moved on in this run: what the next command has to expect
 * @param orderVersion version of the running order that this was worked out from
 * @param live the live segment, null when none is
 * @param next code of the segment that NEXT would take, null when there is none
 * @param standby code of the segment that is called to stand by
 * @param undo the move that can be taken back, null when none can
 * @param nextPermittedAt when the show may move on again, null when it may now
 * @param cues of the live and of the next segment
 */
public record ProductionState(
        String games,
        String ceremony,
        Instant at,
        String zone,
        Lifecycle lifecycle,
        Projection.State state,
        RunMode mode,
        String variant,
        int run,
        int take,
        long orderVersion,
        Live live,
        String next,
        String standby,
        OffsetText offset,
        Undoable undo,
        Instant nextPermittedAt,
        Instant plannedStart,
        Instant plannedEnd,
        Instant expectedEnd,
        List<Cue> cues,
        List<Line> segments,
        List<Group.Standing> groups,
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

    /** @param until when it can be taken back no more */
    public record Undoable(String command, Instant until) {}

    /** @param at when it is expected to go, null while that is not known */
    public record Cue(String segment, String code, String title, String department, Instant at, CueStep state) {}

    /**
     * One segment against its plan; actual times where they are known.
     *
     * @param duration how long it is expected to last, null when it is not played
     */
    public record Line(
            String code,
            String title,
            SegmentState state,
            Duration duration,
            Instant plannedStart,
            Instant plannedEnd,
            Instant expectedStart,
            Instant expectedEnd) {}

    public static ProductionState of(Ceremony ceremony, Instant now) {
        Projection projection = ceremony.timing().at(now);
        Map<String, SegmentPlan> plans =
                ceremony.order().plans().stream().collect(Collectors.toMap(SegmentPlan::code, Function.identity()));
        Round round = ceremony.show().round().orElse(null);
        String standby = ceremony.standby().orElse(null);
        return new ProductionState(
                ceremony.key().games(),
                ceremony.key().ceremony(),
                now,
                ceremony.facts().zone(),
                ceremony.show().lifecycle(),
                projection.state(),
                round == null ? null : round.mode(),
                ceremony.variant(),
                ceremony.show().run(),
                ceremony.show().take(),
                ceremony.order().version(),
                live(projection.current(), plans),
                ceremony.next().orElse(null),
                standby,
                new OffsetText(
                        projection.offset().absolute(),
                        projection.offset().relative(),
                        projection.offset().word(),
                        projection.offset().text()),
                undoable(ceremony, now),
                ceremony.movesAgain(now).orElse(null),
                projection.plannedStart(),
                projection.plannedEnd(),
                projection.expectedEnd(),
                cues(ceremony, projection, plans),
                projection.segments().stream()
                        .map(segment -> line(segment, plans.get(segment.code()).title(), standby))
                        .toList(),
                projection.groups(),
                projection.findings());
    }

    private static Undoable undoable(Ceremony ceremony, Instant now) {
        if (ceremony.undo() == null) return null;
        Instant until = ceremony.undo().at().plus(ceremony.facts().undoWindow());
        return until.isBefore(now) ? null : new Undoable(ceremony.undo().command(), until);
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

    private static List<Cue> cues(Ceremony ceremony, Projection projection, Map<String, SegmentPlan> plans) {
        List<Cue> cues = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        ceremony.show().live().ifPresent(codes::add);
        ceremony.next().ifPresent(codes::add);
        for (String code : codes) {
            Times expected = projection.segment(code).expected();
            plans.get(code)
                    .particulars()
                    .cues()
                    .forEach(cue -> cues.add(new Cue(
                            code,
                            cue.code(),
                            cue.title(),
                            cue.department(),
                            expected == null ? null : expected.start().plus(cue.after()),
                            ceremony.show()
                                    .round()
                                    .map(round -> round.cue(code, cue.code()))
                                    .orElse(CueStep.PLANNED))));
        }
        return List.copyOf(cues);
    }

    private static Line line(Projection.Segment segment, String title, String standby) {
        Times planned = segment.planned();
        Times expected = segment.expected();
        boolean called = segment.code().equals(standby) && segment.state() == SegmentState.PLANNED;
        return new Line(
                segment.code(),
                title,
                called ? SegmentState.STANDBY : segment.state(),
                expected == null ? null : expected.length(),
                planned == null ? null : planned.start(),
                planned == null ? null : planned.end(),
                expected == null ? null : expected.start(),
                expected == null ? null : expected.end());
    }
}
