package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the sender, so that it need not wait for its next look at the queues. Rings while it works are one ring. */
@ApplicationScoped
class WebhookBell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        if (rings.availablePermits() == 0) rings.release();
    }

    /** Waits for a ring, at most as long as told. */
    void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) rings.drainPermits();
    }
}
