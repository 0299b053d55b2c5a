package org.flambeau.medals.rule;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for what people write: one line of text, and names per language. */
public final class Wording {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LANGUAGES = 40;
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private Wording() {}

    /**
     * A violation when the text is missing, blank, too long or holds what is no character or is not to be seen and
     * changes what is: controls, line breaks of every kind, directions that reach beyond the text (Unicode Technical
     * Report 36, section 2.10), halves of surrogate pairs.
     */
    public static Optional<Violation> line(String field, String text, int longest) {
        if (text == null || text.codePoints().noneMatch(Wording::visible))
            return violation(field, text, "this is needed");
        if (text.length() > longest) return violation(field, text, "at most " + longest + " characters are taken");
        if (text.codePoints().anyMatch(Wording::unprintable))
            return violation(field, text, "line breaks, other control characters and broken ones are not taken");
        return Optional.empty();
    }

    /** A violation when names per language lack English, hold an unknown form of language tag or a bad name. */
    public static Optional<Violation> names(String field, Map<String, String> names) {
        if (names == null || !names.containsKey("en"))
            return violation(field + ".en", null, "the English name is needed");
        if (names.size() > MOST_LANGUAGES)
            return violation(field, names.size(), "at most " + MOST_LANGUAGES + " languages are taken");
        return names.entrySet().stream()
                .flatMap(name -> name(field, name.getKey(), name.getValue()).stream())
                .findFirst();
    }

    private static Optional<Violation> name(String field, String language, String name) {
        if (!LANGUAGE_TAG.matcher(language).matches())
            return violation(field, language, "expected a language tag such as en or pt-BR");
        return line(field + "." + language, name, LONGEST_NAME);
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isDirection(character) || isNoCharacter(character);
        };
    }

    /** Embeddings, overrides and isolates; the marks and joiners that some scripts need are taken. */
    private static boolean isDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    private static boolean visible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static Optional<Violation> violation(String field, Object value, String detail) {
        return Optional.of(Violation.againstRule(field, value, detail));
    }
}
