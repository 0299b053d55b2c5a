package org.flambeau.broadcast.editing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;
import org.flambeau.http.Refusal;

/**
 * What an editor writes by hand.
 *
 * @param texts words per language tag, {@code en} always
 * @param urgency null for {@code NORMAL}
 * @param subject whom and what it concerns, in the fields of an {@link Interest} ({@code organisation}, {@code athlete},
 *     {@code discipline}, {@code event}, {@code category}, {@code ceremony}); null for everyone
 */
public record Notice(Map<String, Text> texts, Urgency urgency, Map<String, List<String>> subject) {

    static final int LONGEST_HEADLINE = 200;
    static final int LONGEST_BODY = 2000;
    private static final int MOST_LANGUAGES = 20;
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names the field at fault */
    void check() {
        if (texts == null || texts.get("en") == null)
            throw Refusal.malformed("texts.en", null, "a notice has a headline and a body in English at least");
        if (texts.size() > MOST_LANGUAGES)
            throw Refusal.malformed("texts", texts.size() + " languages", "at most " + MOST_LANGUAGES + " are taken");
        texts.forEach((tag, text) -> {
            if (!TAG.matcher(tag).matches())
                throw Refusal.malformed("texts", tag, "expected a language tag, such as fr or pt-BR");
            if (text == null) throw Refusal.malformed("texts." + tag, null, "expected a headline and a body");
            checked("texts." + tag + ".headline", text.headline(), LONGEST_HEADLINE, false);
            checked("texts." + tag + ".body", text.body(), LONGEST_BODY, true);
        });
        concerning();
    }

    /** A text of so many characters at most, without control characters. */
    static String checked(String field, String value, int longest, boolean mayBeEmpty) {
        if (value == null || value.isBlank() && !mayBeEmpty)
            throw Refusal.malformed(field, value, "expected a text of at most " + longest + " characters");
        if (value.length() > longest)
            throw Refusal.malformed(field, value, "at most " + longest + " characters are taken");
        if (UNPRINTABLE.matcher(value).find())
            throw Refusal.malformed(field, value, "it has characters that cannot be printed");
        return value;
    }

    Subject concerning() {
        return Interest.of("subject.", subject == null ? Map.of() : subject).asSubject("subject.");
    }
}
