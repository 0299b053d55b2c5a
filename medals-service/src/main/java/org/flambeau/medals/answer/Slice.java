package org.flambeau.medals.answer;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list that was read one item beyond it, so that it is known whether there are more.
 *
 * @param more whether a page follows
 */
public record Slice<T>(List<T> items, boolean more) {

    /** @param found at most one item more than {@code most}, which is what the page holds */
    public static <T> Slice<T> of(List<T> found, int most) {
        return found.size() > most ? new Slice<>(found.subList(0, most), true) : new Slice<>(found, false);
    }

    /** What to send as {@code after} for the following page: the mark of the last item, null on the last page. */
    public <N> N next(Function<T, N> mark) {
        return more ? mark.apply(items.get(items.size() - 1)) : null;
    }
}
