package org.flambeau.medals.answer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.flambeau.http.Refusal;

/**
 * Where a client stands in a list that is read a page at a time: after which item. It names the item and not its
 * number, so that a page misses and doubles nothing when the list changes meanwhile.
 */
public final class Cursor {

    private static final String FIELD = "after";

    private Cursor() {}

    /** A text for the client to send back; the parts have no spaces. */
    public static String of(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) text.append(text.isEmpty() ? "" : " ").append(part);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #of} gave, null for null. What is nearly that is refused too: the cursor of another list is no
     * place in this one.
     *
     * @param form makes the item's place of its parts; throws a RuntimeException when they are none
     * @param written what {@link #of} gives for a place
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is something else
     */
    public static <T> T read(String text, Function<List<String>, T> form, Function<T, String> written) {
        if (text == null) return null;
        try {
            String parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            T place = form.apply(List.of(parts.split(" ")));
            if (written.apply(place).equals(text)) return place;
        } catch (RuntimeException e) {
            throw foreign(text);
        }
        throw foreign(text);
    }

    private static RuntimeException foreign(String text) {
        return Refusal.malformed(FIELD, text, "expected what next gave");
    }
}
