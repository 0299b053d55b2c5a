package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.ceremony.timing.Projection.SegmentState;
import org.flambeau.ceremony.timing.Projection.State;

/**
 * The timing of one show: pure arithmetic on absolute instants, without a clock of its own. The same input gives the
 * same answer, in any zone and across midnight.
 *
 * @param baseline the plan that offsets are measured against
 * @param plan the running order as it stands now
 */
public record ShowTiming(Baseline baseline, List<TimedSegment> plan, List<Group> groups, Progress progress) {

    /** A show without groups. */
    public ShowTiming(Baseline baseline, List<TimedSegment> plan, Progress progress) {
        this(baseline, plan, List.of(), progress);
    }

    /** The expectation at an instant. */
    public Projection at(Instant now) {
        if (progress instanceof Progress.Running running) return whileRunning(running, now);
        if (progress instanceof Progress.Over over) return afterwards(over, now);
        return beforeStart((Progress.NotStarted) progress, now);
    }

    /** The same show with one segment of the running order changed, as a preview shows it. */
    public ShowTiming with(TimedSegment changed) {
        return new ShowTiming(
                baseline,
                plan.stream()
                        .map(segment -> segment.code().equals(changed.code()) ? changed : segment)
                        .toList(),
                groups,
                progress);
    }

    /** A planned start in the past counts as now: the projection begins at now. */
    private Projection beforeStart(Progress.NotStarted notStarted, Instant now) {
        Timeline ahead = Timeline.lay(plan, Instants.later(notStarted.opening(), now));
        Duration late = Instants.atLeastZero(Duration.between(baseline.start(), now));
        return projection(
                now,
                State.NOT_STARTED,
                null,
                new Offset(late, Duration.ZERO),
                ahead,
                segments(ahead.times(), code -> SegmentState.PLANNED));
    }

    private Projection whileRunning(Progress.Running running, Instant now) {
        Progress.Current current = running.current();
        int index = indexOf(current.code());
        EndRule end = plan.get(index).end();
        Duration shift = current.added().plus(current.pausedTotal(now));
        Instant finish = end.expectedFinish(current.start(), shift);
        Duration over = Instants.atLeastZero(Duration.between(finish, now));

        Timeline ahead = Timeline.lay(toCome(running, index), Instants.later(finish, now));
        Map<String, Times> known = new HashMap<>(ahead.times());
        running.past().forEach(past -> known.put(past.code(), new Times(past.start(), past.end())));
        known.put(current.code(), new Times(current.start(), Instants.later(finish, current.start())));

        Duration absolute =
                end.lateness(plannedStartOf(index), current.start()).plus(shift).plus(over);
        Duration lateAtStart = Duration.between(baseline.start(), running.startedAt());
        boolean overrun = finish.isBefore(now);
        SegmentState live = current.held() ? SegmentState.HELD : overrun ? SegmentState.OVERRUN : SegmentState.LIVE;
        return projection(
                now,
                current.held() ? State.HELD : State.RUNNING,
                new Projection.Current(
                        current.code(),
                        current.start(),
                        current.elapsed(now),
                        finish,
                        Duration.between(now, finish),
                        overrun),
                new Offset(absolute, absolute.minus(lateAtStart)),
                ahead,
                segments(
                        known,
                        code -> code.equals(current.code())
                                ? live
                                : ahead.times().containsKey(code) ? SegmentState.PLANNED : over(running.past(), code)));
    }

    /** What follows the live segment and was not played yet: after a leap back, what is over is not played again. */
    private List<TimedSegment> toCome(Progress.Running running, int index) {
        Set<String> over = running.past().stream().map(Progress.Past::code).collect(Collectors.toSet());
        return plan.subList(index + 1, plan.size()).stream()
                .filter(segment -> !over.contains(segment.code()))
                .toList();
    }

    private Projection afterwards(Progress.Over over, Instant now) {
        Map<String, Times> known = new HashMap<>();
        over.past().forEach(past -> known.put(past.code(), new Times(past.start(), past.end())));
        Duration absolute = Duration.between(baseline.end(), over.endedAt());
        Duration lateAtStart = Duration.between(baseline.start(), over.startedAt());
        return projection(
                now,
                State.FINISHED,
                null,
                new Offset(absolute, absolute.minus(lateAtStart)),
                new Timeline(Map.of(), List.of(), over.endedAt()),
                segments(known, code -> over(over.past(), code)));
    }

    /** How the last playing of a segment ended. */
    private static SegmentState over(List<Progress.Past> past, String code) {
        SegmentState state = SegmentState.DONE;
        for (Progress.Past one : past)
            if (one.code().equals(code)) state = one.cut() ? SegmentState.CUT : SegmentState.DONE;
        return state;
    }

    private Projection projection(
            Instant now,
            State state,
            Projection.Current current,
            Offset offset,
            Timeline ahead,
            List<Projection.Segment> segments) {
        Map<String, Times> times = new HashMap<>();
        segments.stream()
                .filter(segment -> segment.expected() != null)
                .forEach(segment -> times.put(segment.code(), segment.expected()));
        List<Group.Standing> standings = groups.stream()
                .flatMap(group -> group.standing(plan, times).stream())
                .toList();
        List<Finding> findings = new ArrayList<>(ahead.findings());
        findings.addAll(Group.overruns(standings));
        return new Projection(
                now,
                state,
                current,
                offset,
                baseline.start(),
                baseline.end(),
                ahead.end(),
                segments,
                standings,
                List.copyOf(findings));
    }

    /** What has no times was cut, skipped, or jumped over. */
    private List<Projection.Segment> segments(Map<String, Times> known, Function<String, SegmentState> state) {
        List<Projection.Segment> segments = new ArrayList<>();
        for (TimedSegment segment : plan) {
            String code = segment.code();
            Times expected = known.get(code);
            boolean cut = segment.out() == TimedSegment.Out.CUT;
            SegmentState left = cut ? SegmentState.CUT : SegmentState.SKIPPED;
            segments.add(new Projection.Segment(
                    code,
                    expected == null ? left : state.apply(code),
                    baseline.segments().get(code),
                    expected));
        }
        return List.copyOf(segments);
    }

    /** One that came in after the freeze is measured from the planned end of what stands before it. */
    private Instant plannedStartOf(int index) {
        for (int i = index; i >= 0; i--) {
            Times planned = baseline.segments().get(plan.get(i).code());
            if (planned == null) continue;
            return i == index
                    ? planned.start()
                    : Baseline.of(planned.end(), plan.subList(i + 1, index + 1))
                            .segments()
                            .get(plan.get(index).code())
                            .start();
        }
        return baseline.start();
    }

    private int indexOf(String code) {
        for (int i = 0; i < plan.size(); i++) if (plan.get(i).code().equals(code)) return i;
        throw new IllegalArgumentException("the live segment is not in the running order: " + code);
    }
}
