package org.flambeau.livehub;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/**
 * Writes every subscriber of a loop what is new, a slice of time after the other, so that whatever else happens on the loop
 * never waits for all of them. Who comes meanwhile has begun at the head and needs no turn.
 */
final class Round<S, C> {

    private final Deque<Group<S, C>> left;

    Round(Collection<Group<S, C>> groups) {
        this.left = new ArrayDeque<>(groups);
        left.forEach(Group::begin);
    }

    /** Goes on for so long. False when everyone has had a turn. */
    boolean goOn(long nanos) {
        long end = System.nanoTime() + nanos;
        while (!left.isEmpty()) {
            if (!left.peek().serve()) left.remove();
            else if (System.nanoTime() - end > 0) return true;
        }
        return false;
    }
}
