package org.flambeau.ceremony.crew;

import java.util.List;
import java.util.function.ToLongFunction;
import org.flambeau.http.Refusal;

/**
 * Which page of a list is asked for.
 *
 * @param after number of the last item of the page before, null for the first page
 */
public record Paging(Long after, int limit) {

    private static final int MOST = 200;

    /**
     * A page of a list.
     *
     * @param next what to send as {@code after} for the following page, null on the last
     */
    public record Page<T>(List<T> items, Long next) {}

    /** Reads both parameters; 400 when one is not a number, or the limit is not from 1 to 200. */
    public static Paging of(String after, String limit) {
        if (after != null && !after.matches("[1-9]\\d{0,17}"))
            throw Refusal.malformed("after", after, "expected the number that next gave");
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST)
            throw Refusal.malformed("limit", limit, "expected a number from 1 to " + MOST);
        return new Paging(after == null ? null : Long.valueOf(after), Integer.parseInt(limit));
    }

    /** @param found one more than the limit when there is a following page */
    public <T> Page<T> page(List<T> found, ToLongFunction<T> number) {
        if (found.size() <= limit) return new Page<>(found, null);
        List<T> items = found.subList(0, limit);
        return new Page<>(items, number.applyAsLong(items.get(limit - 1)));
    }
}
