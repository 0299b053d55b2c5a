package org.flambeau.messaging.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay after a commit, so that it need not wait for its next poll. Rings while it works are one ring. */
@ApplicationScoped
public class RelayBell {

    private final Semaphore rings = new Semaphore(0);

    /** Says that there is something to publish. */
    public void ring() {
        if (rings.availablePermits() == 0) rings.release();
    }

    /** Waits for a ring, at most as long as told. */
    void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) rings.drainPermits();
    }
}
