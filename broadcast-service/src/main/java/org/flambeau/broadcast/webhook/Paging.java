package org.flambeau.broadcast.webhook;

import org.flambeau.http.Refusal;

/** Reads which page of a list is asked for. */
final class Paging {

    private static final int MOST = 200;

    private Paging() {}

    /** 400 when it is not from 1 to 200. */
    static int limit(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST)
            throw Refusal.malformed("limit", text, "expected a number from 1 to " + MOST);
        return Integer.parseInt(text);
    }

    /** The sequence that {@code next} gave, above all when there is none; 400 when it is no sequence. */
    static long below(String after) {
        if (after == null) return Long.MAX_VALUE;
        if (!after.matches("[1-9]\\d{0,17}"))
            throw Refusal.malformed("after", after, "expected the number that next gave");
        return Long.parseLong(after);
    }
}
