package org.flambeau.medals.answer;

import org.flambeau.http.Refusal;

/** A query parameter that is true or false. */
public final class Flag {

    private Flag() {}

    /**
     * Reads it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is something else
     */
    public static boolean read(String field, String text) {
        if ("true".equals(text) || "false".equals(text)) return Boolean.parseBoolean(text);
        throw Refusal.malformed(field, text, "expected true or false");
    }
}
