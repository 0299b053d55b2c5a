package org.flambeau.livehub;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts all subscribers of a hub, admits no more than the limits say, and counts what they were given. */
final class Audience {

    private final HubLimits limits;
    private final AtomicInteger present = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder conflated = new LongAdder();
    private final LongAdder resyncs = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    Audience(HubLimits limits) {
        this.limits = limits;
    }

    /** Null when there is a place, which is taken then. */
    Admission.Reason enter(String address) {
        if (present.incrementAndGet() > limits.subscribers()) {
            present.decrementAndGet();
            rejected.increment();
            return Admission.Reason.FULL;
        }
        if (byAddress.merge(address, 1, Integer::sum) > limits.perAddress()) {
            leave(address);
            rejected.increment();
            return Admission.Reason.ADDRESS_FULL;
        }
        return null;
    }

    /** Whether there is a place at this moment. */
    boolean hasPlace(String address) {
        return present.get() < limits.subscribers() && byAddress.getOrDefault(address, 0) < limits.perAddress();
    }

    void leave(String address) {
        present.decrementAndGet();
        byAddress.computeIfPresent(address, (from, count) -> count == 1 ? null : count - 1);
    }

    /** A write of so many entries, with one state for all that it covers. */
    void delivered(Batch batch) {
        deliveries.add(batch.entries());
        if (batch.entries() > 1) conflated.add(batch.entries() - 1);
    }

    /** One that stands before what is in memory is fed from the store from now on. */
    void resynced() {
        resyncs.increment();
    }

    int present() {
        return present.get();
    }

    HubCounts counts() {
        return new HubCounts(present(), deliveries.sum(), conflated.sum(), resyncs.sum(), rejected.sum());
    }
}
