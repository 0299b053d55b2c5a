package org.flambeau.livehub;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * How a subscriber looks at a channel. Subscribers whose views are equal share the work: what they want is asked once
 * for all of them, and they are written the same bytes.
 *
 * @param protocol form and language; the same object for the same form
 * @param interest which contents it wants; equal where it wants the same
 * @param withState whether it is told what becomes true with entries, those it does not want included
 */
public record View<S, C>(Protocol<S, C> protocol, Predicate<? super C> interest, boolean withState) {

    private static final Predicate<Object> ALL = content -> true;
    private static final Predicate<Object> NONE = content -> false;

    public View {
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(interest);
    }

    /** Everything, with the state. */
    public static <S, C> View<S, C> whole(Protocol<S, C> protocol) {
        return new View<>(protocol, ALL, true);
    }

    /** Nothing but signs of life. */
    public static <S, C> View<S, C> nothing(Protocol<S, C> protocol) {
        return new View<>(protocol, NONE, false);
    }

    boolean wants(C content) {
        return interest.test(content);
    }
}
