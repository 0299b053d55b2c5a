package org.flambeau.medals.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The years that a date can be of: a slip of the pen is none of the Games' days, and the database keeps no such year. */
public final class Era {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;
    private static final Instant BEGIN = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant END = Instant.parse(LAST_YEAR + 1 + "-01-01T00:00:00Z");

    private Era() {}

    /** A violation when the day is of another year; null is for another rule. */
    public static Optional<Violation> check(String field, LocalDate day) {
        if (day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return Optional.empty();
        return violation(field, day);
    }

    /** The same for a moment, by its year in UTC. */
    public static Optional<Violation> check(String field, Instant moment) {
        if (moment == null || !moment.isBefore(BEGIN) && moment.isBefore(END)) return Optional.empty();
        return violation(field, moment);
    }

    private static Optional<Violation> violation(String field, Object value) {
        return Optional.of(
                Violation.againstRule(field, value, "expected a date of the years " + FIRST_YEAR + " to " + LAST_YEAR));
    }
}
