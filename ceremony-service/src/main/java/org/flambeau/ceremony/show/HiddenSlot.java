package org.flambeau.ceremony.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Neighbouring segments that are still secret: to the public one slot, under the cover of its first segment.
 *
 * @param first index of its first segment in the running order
 * @param before code of the open segment before it, null at the beginning
 * @param after code of the open segment after it, null at the end
 */
record HiddenSlot(int first, List<Segment> segments, String before, String after) {

    static List<HiddenSlot> in(List<Segment> order, Set<String> told) {
        List<HiddenSlot> slots = new ArrayList<>();
        int index = 0;
        while (index < order.size()) {
            int first = index;
            while (index < order.size() && order.get(index).hidden(told)) index++;
            if (index > first)
                slots.add(new HiddenSlot(
                        first,
                        List.copyOf(order.subList(first, index)),
                        first == 0 ? null : order.get(first - 1).code(),
                        index == order.size() ? null : order.get(index).code()));
            else index++;
        }
        return slots;
    }

    String cover() {
        return segments.get(0).identity().cover();
    }

    /** Between the same open neighbours: to the public it is the same slot, whatever is in it now. */
    boolean standsLike(HiddenSlot other) {
        return Objects.equals(before, other.before) && Objects.equals(after, other.after);
    }

    boolean shares(HiddenSlot other) {
        Set<String> codes = new HashSet<>();
        segments.forEach(segment -> codes.add(segment.code()));
        return other.segments.stream().anyMatch(segment -> codes.contains(segment.code()));
    }
}
