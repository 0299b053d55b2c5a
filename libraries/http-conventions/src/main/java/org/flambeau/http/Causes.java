package org.flambeau.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A failure and everything behind it. A commit that fails has what the database said among what it suppressed, not among
 * its causes.
 */
public final class Causes {

    private static final int MOST = 50;

    private Causes() {}

    /** The failure itself, then what caused it and what each suppressed, the nearest first; 50 at most. */
    public static Stream<Throwable> of(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        Deque<Throwable> next = new ArrayDeque<>(List.of(failure));
        while (!next.isEmpty() && found.size() < MOST) {
            Throwable one = next.poll();
            found.add(one);
            if (one.getCause() != null) next.add(one.getCause());
            next.addAll(List.of(one.getSuppressed()));
        }
        return found.stream();
    }

    /** The nearest of a type. */
    public static <T> Optional<T> nearest(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
