package org.flambeau.medals.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.flambeau.medals.answer.Cursor;

/**
 * Where an event stands in the programme.
 *
 * @param day null comes last
 * @param moment null comes last of its day
 */
record Place(LocalDate day, Instant moment, String event) implements Comparable<Place> {

    private static final String NONE = "-";

    private static final Comparator<Place> ORDER = Comparator.comparing(
                    Place::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Place::moment, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Place::event);

    /** Reads the parts that {@link #cursor} wrote. */
    static Place of(List<String> parts) {
        return new Place(
                parts.get(0).equals(NONE) ? null : LocalDate.parse(parts.get(0)),
                parts.get(1).equals(NONE) ? null : Instant.parse(parts.get(1)),
                parts.get(2));
    }

    String cursor() {
        return Cursor.of(day == null ? NONE : day, moment == null ? NONE : moment, event);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
