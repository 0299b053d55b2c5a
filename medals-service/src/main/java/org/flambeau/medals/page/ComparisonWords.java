package org.flambeau.medals.page;

import java.util.List;
import java.util.Map;
import org.flambeau.medals.answer.Language;

/**
 * How many medals an organisation has, against an earlier Games, in one sentence: {@code India: 6, one fewer than at
 * Tokyo}. In English, French and Spanish.
 */
final class ComparisonWords {

    private static final List<String> ENGLISH =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> FRENCH =
            List.of("une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");
    private static final List<String> SPANISH =
            List.of("una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez");

    private static final String FIRST_ENGLISH = ", the first in its history";

    private ComparisonWords() {}

    /**
     * Sentences per language tag.
     *
     * @param names of the organisation
     * @param now medals so far
     * @param then medals at the earlier Games
     * @param earlier code of the earlier Games
     * @param everBefore whether the organisation won a medal at any earlier Games
     */
    static Map<String, String> of(Map<String, String> names, int now, int then, String earlier, boolean everBefore) {
        boolean firstEver = now > 0 && !everBefore;
        return Map.of(
                "en", name(names, "en") + ": " + (firstEver ? now + FIRST_ENGLISH : english(now, then, earlier)),
                "fr",
                        name(names, "fr") + "\u00a0: "
                                + (firstEver ? now + firstFrench(now) : french(now, then, earlier)),
                "es", name(names, "es") + ": " + (firstEver ? now + firstSpanish(now) : spanish(now, then, earlier)));
    }

    private static String name(Map<String, String> names, String language) {
        return Language.nameOf(names, language);
    }

    private static String english(int now, int then, String earlier) {
        String there = " at " + CityNames.of(earlier, "en");
        String count = count(now, "none") + ", ";
        if (now == then) return count + (now == 0 ? "as" : "as many as") + there;
        if (then == 0) return count + "after none" + there;
        return count + word(ENGLISH, now - then) + (now > then ? " more than" : " fewer than") + there;
    }

    private static String french(int now, int then, String earlier) {
        String there = "à " + CityNames.of(earlier, "fr");
        String count = count(now, "aucune") + ", ";
        if (now == then) return count + (now == 0 ? "comme " : "autant qu'") + there;
        if (then == 0) return count + "après aucune " + there;
        return count + word(FRENCH, now - then) + (now > then ? " de plus qu'" : " de moins qu'") + there;
    }

    private static String spanish(int now, int then, String earlier) {
        String there = " en " + CityNames.of(earlier, "es");
        String count = count(now, "ninguna") + ", ";
        if (now == then) return count + (now == 0 ? "como" : "igual que") + there;
        if (then == 0) return count + "tras ninguna" + there;
        return count + word(SPANISH, now - then) + (now > then ? " más que" : " menos que") + there;
    }

    private static String firstFrench(int now) {
        return now == 1 ? ", la première de son histoire" : ", les premières de son histoire";
    }

    private static String firstSpanish(int now) {
        return now == 1 ? ", la primera de su historia" : ", las primeras de su historia";
    }

    private static String count(int medals, String none) {
        return medals == 0 ? none : String.valueOf(medals);
    }

    private static String word(List<String> words, int difference) {
        int many = Math.abs(difference);
        return many <= words.size() ? words.get(many - 1) : String.valueOf(many);
    }
}
