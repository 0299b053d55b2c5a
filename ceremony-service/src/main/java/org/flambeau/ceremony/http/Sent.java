package org.flambeau.ceremony.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.http.Refusal;

/** Reads values that a client sent; what is against a rule is refused with 422, the field and the value. */
public final class Sent {

    private static final Instant EARLIEST = Instant.parse("1896-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Sent() {}

    /** A text of one to {@code longest} characters, trimmed, without control characters. */
    public static String required(String field, String value, int longest) {
        String text = optional(field, value, longest);
        if (text == null) throw Refusal.unprocessable(field, value, "this is needed");
        return text;
    }

    /** The same, null when it is not told or blank. */
    public static String optional(String field, String value, int longest) {
        if (value == null || value.isBlank()) return null;
        String text = value.strip();
        if (text.length() > longest)
            throw Refusal.unprocessable(field, value, "at most " + longest + " characters are taken");
        if (text.codePoints().anyMatch(Sent::unprintable))
            throw Refusal.unprocessable(field, value, "control characters and broken ones are not taken");
        return text;
    }

    /** An instant of the modern Games, kept to the millisecond. */
    public static Instant instant(String field, Instant value) {
        if (value == null)
            throw Refusal.unprocessable(
                    field, null, "an instant with offset is needed, such as 2024-08-11T21:00:00+02:00");
        if (value.isBefore(EARLIEST) || !value.isBefore(LATEST))
            throw Refusal.unprocessable(field, value, "expected an instant from 1896 until 2199");
        return value.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Half a surrogate pair is no character, and the database refuses it. */
    private static boolean unprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
