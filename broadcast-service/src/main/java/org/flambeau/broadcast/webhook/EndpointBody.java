package org.flambeau.broadcast.webhook;

import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.http.Refusal;

/**
 * An endpoint as its partner writes it.
 *
 * @param interests fields and values of an {@link Interest}; everything when left out
 * @param enabled true when left out
 */
public record EndpointBody(String url, String description, Map<String, List<String>> interests, Boolean enabled) {

    private static final int LONGEST_DESCRIPTION = 200;

    Interest interest() {
        return interests == null ? Interest.ALL : Interest.of("interests.", interests);
    }

    boolean isEnabled() {
        return enabled == null || enabled;
    }

    /** One line; 422 when it is longer than 200 characters or is not printable. */
    String checkedDescription() {
        if (description == null || description.isBlank()) return null;
        String text = description.strip();
        if (text.length() > LONGEST_DESCRIPTION)
            throw Refusal.unprocessable(
                    "description", description, "at most " + LONGEST_DESCRIPTION + " characters are taken");
        if (text.codePoints().anyMatch(EndpointBody::unprintable))
            throw Refusal.unprocessable("description", description, "one line of printable characters is taken");
        return text;
    }

    /** Half a surrogate pair is no character, and the database refuses it. */
    private static boolean unprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
