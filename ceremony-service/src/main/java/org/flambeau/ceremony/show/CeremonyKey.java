package org.flambeau.ceremony.show;

import java.util.regex.Pattern;

/** Which ceremony: its own code is unique within the Games. */
public record CeremonyKey(String games, String ceremony) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** Whether a text can be the code of a Games, a ceremony or a segment: small letters, digits and hyphens. */
    public static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /** Record key on the topic: what must stay in order has the same key. */
    public String recordKey() {
        return games + "/" + ceremony;
    }
}
