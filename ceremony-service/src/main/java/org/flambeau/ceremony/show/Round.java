package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.Progress;
import org.flambeau.ceremony.timing.TimedSegment;

/**
 * What has happened in one run. It is kept whole, so that a move can be undone and a process that was killed goes on
 * where it stood.
 *
 * @param variant of the running order that is played
 * @param take counts every move, undone ones included
 * @param baseline the plan as it stood at the start
 * @param played segments that were live and are over, oldest first; one that is repeated stands twice
 * @param passed segments that were taken out on the night
 * @param told codes of the segments that the public knows, because they are or were live before it, even when that was
 *     undone; none in a rehearsal, whatever is passed
 * @param cues how far each cue has come, by {@code segment/cue}
 * @param standby code of the segment that is called to stand by, null for none
 * @param approval of the running order at the start, null in a rehearsal of a draft
 */
public record Round(
        int run,
        RunMode mode,
        String variant,
        int take,
        Instant startedAt,
        Baseline baseline,
        List<Played> played,
        Map<String, TimedSegment.Out> passed,
        Set<String> told,
        Map<String, CueStep> cues,
        String standby,
        Approval approval) {

    public Round {
        played = List.copyOf(played);
        passed = Map.copyOf(passed);
        told = mode == RunMode.REHEARSAL ? Set.of() : Set.copyOf(told);
        cues = Map.copyOf(cues);
    }

    static Round starting(
            int run, RunMode mode, String variant, Baseline baseline, Optional<Approval> approval, Instant at) {
        return new Round(
                run,
                mode,
                variant,
                0,
                at,
                baseline,
                List.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                null,
                approval.orElse(null));
    }

    /** The next take: that segment goes live. */
    Round taking(String segment) {
        Set<String> known = new LinkedHashSet<>(told);
        known.add(segment);
        Map<String, TimedSegment.Out> out = new LinkedHashMap<>(passed);
        out.remove(segment);
        String stillCalled = segment.equals(standby) ? null : standby;
        return with(take + 1, played, out, known, cues, stillCalled);
    }

    /** The next take: nothing is live any more. */
    Round ending() {
        return with(take + 1, played, passed, told, cues, null);
    }

    Round having(Played segment) {
        List<Played> all = new ArrayList<>(played);
        all.add(segment);
        return with(take, all, passed, told, cues, standby);
    }

    Round passingOver(Iterable<String> segments, TimedSegment.Out as) {
        Map<String, TimedSegment.Out> all = new LinkedHashMap<>(passed);
        String called = standby;
        for (String segment : segments) {
            all.put(segment, as);
            if (segment.equals(called)) called = null;
        }
        return with(take, played, all, told, cues, called);
    }

    Round callingToStandBy(String segment) {
        return with(take, played, passed, told, cues, segment);
    }

    Round cueing(String cue, CueStep step) {
        Map<String, CueStep> all = new LinkedHashMap<>(cues);
        all.put(cue, step);
        return with(take, played, passed, told, all, standby);
    }

    /**
     * The state before a move that is undone: takes go on, and what the public was told stays told. So does what became of
     * the approval: an edit since the move is not undone with it.
     */
    Round undoing(Round undone) {
        Set<String> known = new LinkedHashSet<>(told);
        known.addAll(undone.told);
        return new Round(
                run,
                mode,
                variant,
                undone.take + 1,
                startedAt,
                baseline,
                played,
                passed,
                known,
                cues,
                standby,
                undone.approval);
    }

    /** The running order was changed: what was approved is another one. */
    Round unapproved() {
        return new Round(run, mode, variant, take, startedAt, baseline, played, passed, told, cues, standby, null);
    }

    /** The same with another plan of the start; a row that keeps it elsewhere leaves it out. */
    Round with(Baseline plan) {
        return new Round(run, mode, variant, take, startedAt, plan, played, passed, told, cues, standby, approval);
    }

    /** How far a cue of a segment has come. */
    public CueStep cue(String segment, String cue) {
        return cues.getOrDefault(cueKey(segment, cue), CueStep.PLANNED);
    }

    private Round with(
            int newTake,
            List<Played> nowPlayed,
            Map<String, TimedSegment.Out> out,
            Set<String> known,
            Map<String, CueStep> steps,
            String called) {
        return new Round(
                run, mode, variant, newTake, startedAt, baseline, nowPlayed, out, known, steps, called, approval);
    }

    static String cueKey(String segment, String cue) {
        return segment + "/" + cue;
    }

    /** Whether the segment is over in this run. */
    public boolean wasPlayed(String segment) {
        return played.stream().anyMatch(one -> one.segment().equals(segment));
    }

    List<Progress.Past> past() {
        return played.stream()
                .map(segment ->
                        new Progress.Past(segment.segment(), segment.startedAt(), segment.endedAt(), segment.cut()))
                .toList();
    }
}
