package org.flambeau.medals.rule;

/**
 * A rule that a request breaks.
 *
 * @param field path of what is at fault, {@code medals[1].organisation}
 * @param value what was sent there, null when nothing was
 * @param detail what is wrong and what to do
 */
public record Violation(Kind kind, String field, Object value, String detail) {

    public enum Kind {
        /** The caller's roles do not suffice. */
        FORBIDDEN,
        /** It does not go with the present state. */
        CONFLICT,
        /** It is wrong whatever the present state. */
        AGAINST_RULE
    }

    public static Violation forbidden(String field, Object value, String detail) {
        return new Violation(Kind.FORBIDDEN, field, value, detail);
    }

    public static Violation conflict(String field, Object value, String detail) {
        return new Violation(Kind.CONFLICT, field, value, detail);
    }

    public static Violation againstRule(String field, Object value, String detail) {
        return new Violation(Kind.AGAINST_RULE, field, value, detail);
    }

    /** The same violation of something that stands at {@code path}; an empty field is that thing as a whole. */
    public Violation at(String path) {
        return new Violation(kind, field.isEmpty() ? path : path + "." + field, value, detail);
    }
}
