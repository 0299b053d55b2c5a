package org.flambeau.ceremony.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The segments of one variant in the order in which they go live. */
final class Lineup {

    /**
     * A segment in its place.
     *
     * @param index its place in the whole running order, other variants included
     */
    record Placed(int index, PlannedElement item) {

        String field(String part) {
            return "segments[" + index + "]" + part;
        }
    }

    private final List<Placed> segments = new ArrayList<>();

    Lineup(List<PlannedElement> items, String variant) {
        for (int i = 0; i < items.size(); i++) if (items.get(i).in(variant)) segments.add(new Placed(i, items.get(i)));
    }

    List<Placed> segments() {
        return List.copyOf(segments);
    }

    List<Placed> of(String element) {
        return segments.stream()
                .filter(placed -> placed.item().carries(element))
                .toList();
    }

    /** The first segment of the element that stands before some segment of the other one. */
    Optional<Placed> before(String element, String other) {
        int last = last(carrying(other));
        return of(element).stream().filter(placed -> placed.index() < last).findFirst();
    }

    /** The first segment of the element that stands after some segment of the other one. */
    Optional<Placed> after(String element, String other) {
        return of(other).stream().findFirst().flatMap(first -> of(element).stream()
                .filter(placed -> placed.index() > first.index())
                .findFirst());
    }

    /** The first segment of the element that neither the other one nor a segment of its own element precedes. */
    Optional<Placed> apart(String element, String other) {
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).item().carries(element)) continue;
            boolean follows = i > 0
                    && (segments.get(i - 1).item().carries(element)
                            || segments.get(i - 1).item().carries(other));
            if (!follows) return Optional.of(segments.get(i));
        }
        return Optional.empty();
    }

    /** The segment of the element that is not the first of those that count. */
    Optional<Placed> notFirst(String element, Predicate<String> counts) {
        Optional<Placed> first = counting(counts).findFirst();
        return first.filter(placed -> !placed.item().carries(element))
                .flatMap(placed -> of(element).stream().findFirst());
    }

    /** The segment of the element that is not the last of those that count. */
    Optional<Placed> notLast(String element, Predicate<String> counts) {
        List<Placed> counting = counting(counts).toList();
        if (counting.isEmpty() || counting.get(counting.size() - 1).item().carries(element)) return Optional.empty();
        List<Placed> own = of(element);
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
    }

    private Stream<Placed> counting(Predicate<String> counts) {
        return segments.stream()
                .filter(placed -> placed.item().element() != null
                        && counts.test(placed.item().element()));
    }

    private int last(Predicate<Placed> wanted) {
        return segments.stream().filter(wanted).mapToInt(Placed::index).max().orElse(-1);
    }

    private static Predicate<Placed> carrying(String element) {
        return placed -> placed.item().carries(element);
    }
}
