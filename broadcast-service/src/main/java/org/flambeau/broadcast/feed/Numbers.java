package org.flambeau.broadcast.feed;

import org.flambeau.http.Refusal;

/** Numbers of a query. */
final class Numbers {

    private Numbers() {}

    /**
     * @param usual what counts when nothing is sent
     * @param most {@link Long#MAX_VALUE} for no limit
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no whole number from {@code least} to {@code most}
     */
    static long within(String field, String value, long usual, long least, long most) {
        if (value == null) return usual;
        if (value.matches("\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most)
            return Long.parseLong(value);
        throw Refusal.malformed(
                field,
                value,
                most == Long.MAX_VALUE ? "expected a whole number from " + least : "expected " + least + " to " + most);
    }
}
