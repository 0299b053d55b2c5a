package org.flambeau.livehub;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts all subscribers of a hub, admits no more than the limit, and counts what they were given. */
final class Audience {

    private final int most;
    private final AtomicInteger present = new AtomicInteger();
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    Audience(int most) {
        this.most = most;
    }

    boolean enter() {
        if (present.incrementAndGet() <= most) return true;
        present.decrementAndGet();
        rejected.increment();
        return false;
    }

    void leave() {
        present.decrementAndGet();
    }

    void delivered(int entries) {
        deliveries.add(entries);
    }

    int present() {
        return present.get();
    }

    long deliveries() {
        return deliveries.sum();
    }

    long rejected() {
        return rejected.sum();
    }
}
