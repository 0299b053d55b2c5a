package org.flambeau.medals.answer;

import org.flambeau.http.Refusal;

/** Query parameters of a list that is read a page at a time. */
public final class Paging {

    private Paging() {}

    /**
     * How many items a client wants.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not a number from 1 to {@code most}
     */
    public static int limit(String text, int most) {
        if (text.matches("\\d{1,6}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) return limit;
        }
        throw Refusal.malformed("limit", text, "expected a number from 1 to " + most);
    }

    /**
     * After which version a client wants to read on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not a number
     */
    public static long version(String field, String text) {
        if (text.matches("\\d{1,18}")) return Long.parseLong(text);
        throw Refusal.malformed(field, text, "expected a version: a number, 0 for the beginning");
    }
}
