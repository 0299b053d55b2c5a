package org.flambeau.medals.answer;

import java.util.Map;
import java.util.regex.Pattern;
import org.flambeau.http.Refusal;

/** The query parameter {@code lang}: in which language a client wants names. */
public final class Language {

    public static final String PARAMETER = "lang";
    /** The language that every name has. */
    public static final String ENGLISH = "en";

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private Language() {}

    /**
     * The language tag that is asked for; English when none is.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it has not the form of a language tag
     */
    public static String read(String text) {
        if (text == null) return ENGLISH;
        if (TAG.matcher(text).matches()) return text;
        throw Refusal.malformed(PARAMETER, text, "expected a language tag such as fr or pt-BR");
    }

    /** The name in the language, else in the language without its region, else in English. */
    public static String nameOf(Map<String, String> names, String language) {
        String exact = names.get(language);
        if (exact != null) return exact;
        String general = names.get(language.split("-")[0]);
        return general != null ? general : names.get(ENGLISH);
    }
}
