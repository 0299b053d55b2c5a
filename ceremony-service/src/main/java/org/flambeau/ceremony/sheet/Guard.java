package org.flambeau.ceremony.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a text from being taken for a formula by the program that opens the sheet: an apostrophe goes before it, and
 * comes off again on the way in. A text that already looks so guarded gets one more, so that out and in again is no
 * change, whatever the text.
 */
final class Guard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Guard() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String bare(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
