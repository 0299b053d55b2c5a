package org.flambeau.medals.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How stored rows become a new list with the fewest writes: rows whose key stays are written over, the others are added
 * or removed.
 *
 * @param added rows to be stored
 * @param removed rows to be deleted
 */
public record ListMerge<E>(List<E> added, Collection<E> removed) {

    /**
     * Writes every item into its row.
     *
     * @param keyOf what tells the items apart
     * @param create makes the row of an item that has none
     */
    public static <K, T, E> ListMerge<E> of(
            Map<K, E> present, List<T> items, Function<T, K> keyOf, Function<K, E> create, Writing<E, T> writing) {
        Map<K, E> removed = new HashMap<>(present);
        List<E> added = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            T item = items.get(place);
            E row = removed.remove(keyOf.apply(item));
            if (row == null) {
                row = create.apply(keyOf.apply(item));
                added.add(row);
            }
            writing.write(row, place, item);
        }
        return new ListMerge<>(added, removed.values());
    }

    /** Writes an item into its row. */
    @FunctionalInterface
    public interface Writing<E, T> {
        void write(E row, int place, T item);
    }
}
