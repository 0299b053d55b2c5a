package org.flambeau.medals.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared when someone searches for a name: without case, without accents. */
record FoldedText(String letters) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters with a stroke are no letter with a mark to Unicode, but they are to who types them. */
    private static final String[][] STROKES = {
        {"ø", "o"}, {"đ", "d"}, {"ł", "l"}, {"ħ", "h"}, {"ı", "i"}, {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"þ", "th"}
    };

    static FoldedText of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (String[] stroke : STROKES) plain = plain.replace(stroke[0], stroke[1]);
        return new FoldedText(MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("")
                .strip());
    }

    boolean contains(FoldedText part) {
        return letters.contains(part.letters);
    }
}
