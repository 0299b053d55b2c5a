package org.flambeau.ceremony.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Keeps the covers of hidden slots through an edit, so that work on secrets leaves no trace: to add, drop or move a
 * secret segment inside a slot must not give the slot another id.
 */
final class CoverKeeping {

    private static final List<BiPredicate<HiddenSlot, HiddenSlot>> SAME =
            List.of(HiddenSlot::standsLike, HiddenSlot::shares);

    private CoverKeeping() {}

    /**
     * The new order with the covers the public knows.
     *
     * @param told codes of segments that the public knows
     */
    static List<Segment> carry(List<Segment> old, List<Segment> edited, Set<String> told) {
        List<Segment> result = new ArrayList<>(edited);
        List<HiddenSlot> unclaimed = new ArrayList<>(HiddenSlot.in(old, told));
        List<HiddenSlot> open = new ArrayList<>(HiddenSlot.in(edited, told));
        for (BiPredicate<HiddenSlot, HiddenSlot> same : SAME) {
            for (HiddenSlot slot : List.copyOf(open)) {
                Optional<HiddenSlot> known = unclaimed.stream()
                        .filter(before -> same.test(slot, before))
                        .findFirst();
                if (known.isEmpty()) continue;
                unclaimed.remove(known.get());
                open.remove(slot);
                result.set(
                        slot.first(),
                        slot.segments().get(0).coveredBy(known.get().cover()));
            }
        }
        return withoutDoubles(result, edited);
    }

    /** A segment that lent its cover to another one draws a new one. */
    private static List<Segment> withoutDoubles(List<Segment> result, List<Segment> edited) {
        Set<String> carried = new HashSet<>();
        for (int i = 0; i < result.size(); i++)
            if (!cover(result, i).equals(cover(edited, i))) carried.add(cover(result, i));
        for (int i = 0; i < result.size(); i++)
            if (cover(result, i).equals(cover(edited, i)) && carried.contains(cover(result, i)))
                result.set(i, result.get(i).coveredBy(PublicIdentity.draw().cover()));
        return List.copyOf(result);
    }

    private static String cover(List<Segment> order, int index) {
        return order.get(index).identity().cover();
    }
}
