package org.flambeau.ceremony.protocol;

/**
 * What a rule book finds wrong with a running order.
 *
 * @param field path in the running order, such as {@code segments[3].languages}
 * @param element code of the protocol element
 * @param segment code of the segment at fault, null when the element is in none
 * @param location where that segment takes place, null when it is not told
 * @param sentence what is wrong, for a person
 * @param source where the rule is written, null when the book has no rule on it
 */
public record ProtocolFinding(
        Severity severity,
        Kind kind,
        String field,
        String element,
        String segment,
        String location,
        String sentence,
        Source source) {

    public enum Severity {
        /** The running order cannot be approved like this. */
        BLOCKS,
        /** A person should look at it. */
        WARNS
    }

    public enum Kind {
        MISSING,
        ORDER,
        TOO_LONG,
        LANGUAGE,
        PEOPLE,
        UNKNOWN_ELEMENT,
        /** The rule book that was chosen is not installed. */
        RULE_BOOK
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }
}
