package org.flambeau.ceremony.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flambeau.ceremony.timing.TimedSegment;

/**
 * The segments of a ceremony in the order in which they are to go live.
 *
 * @param version rises with every change, 1 is the first; 0 when there is none yet
 */
public record RunningOrder(long version, List<Segment> segments) {

    public static final RunningOrder NONE = new RunningOrder(0, List.of());

    public RunningOrder {
        segments = List.copyOf(segments);
    }

    public List<SegmentPlan> plans() {
        return segments.stream().map(Segment::plan).toList();
    }

    public List<TimedSegment> timed() {
        return segments.stream().map(segment -> segment.plan().timed()).toList();
    }

    public Optional<Segment> first() {
        return segments.stream().findFirst();
    }

    /** The segment that goes live after that one. */
    public Optional<Segment> after(String code) {
        return segments.stream()
                .dropWhile(segment -> !segment.code().equals(code))
                .skip(1)
                .findFirst();
    }

    /** Segments from the first up to and including that one; none for null. */
    List<SegmentPlan> through(String code) {
        if (code == null) return List.of();
        List<SegmentPlan> plans = plans();
        int count = (int)
                plans.stream().takeWhile(plan -> !plan.code().equals(code)).count();
        return plans.subList(0, Math.min(count + 1, plans.size()));
    }

    /**
     * The order after an edit. A segment keeps its public names as long as its code and its secrecy stay.
     *
     * @param shown codes of segments that were live
     */
    RunningOrder edited(List<SegmentPlan> plans, Set<String> shown) {
        Map<String, Segment> known = new HashMap<>();
        segments.forEach(segment -> known.put(segment.code(), segment));
        List<Segment> edited = plans.stream()
                .map(plan -> Optional.ofNullable(known.get(plan.code()))
                        .filter(before -> before.secret() == plan.secretUntilLive())
                        .map(before -> new Segment(plan, before.identity()))
                        .orElseGet(() -> Segment.fresh(plan)))
                .toList();
        return new RunningOrder(version + 1, CoverKeeping.carry(segments, edited, shown));
    }

    /** The same plan under new public names: who saw the last run learns nothing of the next. */
    RunningOrder renamed() {
        return new RunningOrder(version, plans().stream().map(Segment::fresh).toList());
    }

    /** What the public sees of the order, slot by slot: an open segment alone, or neighbouring hidden ones together. */
    public Stream<List<Segment>> slots(Set<String> shown) {
        Map<Integer, HiddenSlot> hidden = new HashMap<>();
        HiddenSlot.in(segments, shown).forEach(slot -> hidden.put(slot.first(), slot));
        return Stream.iterate(0, i -> i < segments.size(), i -> i + width(hidden.get(i)))
                .map(i -> hidden.containsKey(i) ? hidden.get(i).segments() : List.of(segments.get(i)));
    }

    private static int width(HiddenSlot slot) {
        return slot == null ? 1 : slot.segments().size();
    }
}
