package org.flambeau.livehub;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many places each of somebody has, and no more than the most. Who is not known (null) has no bound here. */
final class Seats {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    Seats(int most) {
        this.most = most;
    }

    /** Whether there was one, which is taken then. */
    boolean take(String who) {
        if (who == null) return true;
        if (taken.merge(who, 1, Integer::sum) <= most) return true;
        leave(who);
        return false;
    }

    /** Whether there is one at this moment. */
    boolean free(String who) {
        return who == null || taken.getOrDefault(who, 0) < most;
    }

    void leave(String who) {
        if (who != null) taken.computeIfPresent(who, (ignored, count) -> count == 1 ? null : count - 1);
    }
}
