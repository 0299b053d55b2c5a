package org.flambeau.ceremony.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.flambeau.ceremony.timing.Group;

/**
 * The segments of a ceremony in the order in which they are to go live.
 *
 * @param version rises with every change, 1 is the first; 0 when there is none yet
 * @param groups segments that have a budget together, in the order in which they were told
 * @param editedBy who made the last change, null when there was none
 */
public record RunningOrder(long version, List<Segment> segments, List<Group> groups, String editedBy) {

    public static final RunningOrder NONE = new RunningOrder(0, List.of(), List.of(), null);

    public RunningOrder {
        segments = List.copyOf(segments);
        groups = List.copyOf(groups);
    }

    public List<SegmentPlan> plans() {
        return segments.stream().map(Segment::plan).toList();
    }

    public Optional<Segment> find(String code) {
        return segments.stream().filter(segment -> segment.code().equals(code)).findFirst();
    }

    /** The variants that it can be played in: the main one, and every other that a segment names. */
    public Set<String> variants() {
        Set<String> all = new TreeSet<>();
        segments.forEach(segment -> all.addAll(segment.plan().particulars().variants()));
        all.add(SegmentPlan.MAIN);
        return all;
    }

    /** Codes of the segments that stand after that one. */
    public List<String> codesAfter(String code) {
        return after(code).map(Segment::code).toList();
    }

    /** The segments that stand after that one; all when it is null. */
    Stream<Segment> after(String code) {
        if (code == null) return segments.stream();
        return segments.stream().dropWhile(one -> !one.code().equals(code)).skip(1);
    }

    /**
     * The order after an edit.
     *
     * @param told codes of segments that the public knows
     */
    RunningOrder edited(List<SegmentPlan> plans, List<Group> newGroups, String by, Set<String> told) {
        Map<String, Segment> known = new HashMap<>();
        segments.forEach(segment -> known.put(segment.code(), segment));
        long next = version + 1;
        List<Segment> edited = plans.stream()
                .map(plan -> Optional.ofNullable(known.get(plan.code()))
                        .map(before -> before.replanned(plan, next))
                        .orElseGet(() -> Segment.fresh(plan, next)))
                .toList();
        return new RunningOrder(next, CoverKeeping.carry(segments, edited, told), newGroups, by);
    }

    /** The same plan under new public names: who saw the last run learns nothing of the next. */
    RunningOrder renamed() {
        return each(
                segment -> new Segment(segment.plan(), PublicIdentity.draw(), segment.version(), segment.released()));
    }

    /** The same order with its segments changed in what is no part of the plan. */
    public RunningOrder each(UnaryOperator<Segment> change) {
        return new RunningOrder(version, segments.stream().map(change).toList(), groups, editedBy);
    }

    /** What the public sees of the order, slot by slot: an open segment alone, or neighbouring hidden ones together. */
    public Stream<List<Segment>> slots(Set<String> told) {
        Map<Integer, HiddenSlot> hidden = new HashMap<>();
        HiddenSlot.in(segments, told).forEach(slot -> hidden.put(slot.first(), slot));
        return Stream.iterate(0, i -> i < segments.size(), i -> i + width(hidden.get(i)))
                .map(i -> hidden.containsKey(i) ? hidden.get(i).segments() : List.of(segments.get(i)));
    }

    private static int width(HiddenSlot slot) {
        return slot == null ? 1 : slot.segments().size();
    }
}
