package org.flambeau.livehub;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts all subscribers of a hub, admits no more than the limits say, and counts what they were given. */
final class Audience {

    private final HubLimits limits;
    private final AtomicInteger present = new AtomicInteger();
    private final Seats byAddress;
    private final Seats byToken;
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder conflated = new LongAdder();
    private final LongAdder resyncs = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    Audience(HubLimits limits) {
        this.limits = limits;
        this.byAddress = new Seats(limits.perAddress());
        this.byToken = new Seats(limits.perToken());
    }

    /** Null when there is a place, which is taken then. */
    Admission.Reason enter(Origin origin) {
        Admission.Reason reason = take(origin);
        if (reason != null) rejected.increment();
        return reason;
    }

    private Admission.Reason take(Origin origin) {
        if (present.incrementAndGet() > limits.subscribers()) {
            present.decrementAndGet();
            return Admission.Reason.FULL;
        }
        if (!byAddress.take(origin.address())) {
            present.decrementAndGet();
            return Admission.Reason.ADDRESS_FULL;
        }
        if (!byToken.take(origin.token())) {
            present.decrementAndGet();
            byAddress.leave(origin.address());
            return Admission.Reason.TOKEN_FULL;
        }
        return null;
    }

    /** Why there is no place at this moment, empty when there is one. */
    Optional<Admission.Reason> refusal(Origin origin) {
        if (present.get() >= limits.subscribers()) return Optional.of(Admission.Reason.FULL);
        if (!byAddress.free(origin.address())) return Optional.of(Admission.Reason.ADDRESS_FULL);
        return byToken.free(origin.token()) ? Optional.empty() : Optional.of(Admission.Reason.TOKEN_FULL);
    }

    void leave(Origin origin) {
        present.decrementAndGet();
        byAddress.leave(origin.address());
        byToken.leave(origin.token());
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
