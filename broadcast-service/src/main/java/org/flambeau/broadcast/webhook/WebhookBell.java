package org.flambeau.broadcast.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flambeau.broadcast.feed.Feeds;

/**
 * Wakes the sender, so that it need not wait for its next look at the queues. Rings while it works are one ring. A ring that
 * is lost or comes twice changes nothing: what there is to send is read from the archive.
 */
@ApplicationScoped
class WebhookBell {

    /** Soon enough for what goes over other people's networks, and leaves the processors to who follows live. */
    private static final long SOON_MILLIS = 100;

    private final Semaphore rings = new Semaphore(0);
    private final AtomicBoolean soon = new AtomicBoolean();
    private final Executor later = CompletableFuture.delayedExecutor(SOON_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);

    void listen(@Observes StartupEvent event, Feeds feeds) {
        feeds.onPublished(notification -> ringSoon());
    }

    void ring() {
        if (rings.availablePermits() == 0) rings.release();
    }

    /** Rings once for all who ask for it within a tenth of a second. */
    void ringSoon() {
        if (soon.compareAndSet(false, true))
            later.execute(() -> {
                soon.set(false);
                ring();
            });
    }

    /** Waits for a ring, at most as long as told. */
    void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) rings.drainPermits();
    }
}
