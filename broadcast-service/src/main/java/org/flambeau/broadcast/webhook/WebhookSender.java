package org.flambeau.broadcast.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.flambeau.broadcast.archive.Archive;
import org.jboss.logging.Logger;

/**
 * Gives turns to the endpoints that something is to be told of, so many at once. Those whose last attempt failed have
 * places of their own: however many hang, the others find theirs free.
 */
@ApplicationScoped
public class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final QueueTable queues;
    private final Archive archive;
    private final ServeEndpoint serve;
    private final WebhookBell bell;
    private final WebhookSettings settings;
    private final Clock clock;
    private final List<Lane> lanes;

    private volatile boolean running;
    private Thread thread;
    private ExecutorService turns;

    WebhookSender(
            QueueTable queues,
            Archive archive,
            ServeEndpoint serve,
            WebhookBell bell,
            WebhookSettings settings,
            Clock clock) {
        this.queues = queues;
        this.archive = archive;
        this.serve = serve;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
        this.lanes = List.of(
                new Lane(false, new Semaphore(settings.atOnce())),
                new Lane(true, new Semaphore(settings.atOnceFailing())));
    }

    /** Places for endpoints that are failing, or for the others. */
    private record Lane(boolean failing, Semaphore free) {}

    void start(@Observes StartupEvent event) {
        running = true;
        turns = Executors.newCachedThreadPool(task -> {
            Thread made = new Thread(task, "webhook-turn");
            made.setContextClassLoader(WebhookSender.class.getClassLoader());
            made.setDaemon(true);
            return made;
        });
        thread = new Thread(this::run, "webhook-sender");
        thread.setContextClassLoader(WebhookSender.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the attempts that are under way end; what is cut is sent again under the same id when its lease is over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        bell.ring();
        thread.join(settings.deadline().toMillis());
        thread.interrupt();
        turns.shutdown();
        if (!turns.awaitTermination(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)) turns.shutdownNow();
    }

    private void run() {
        while (running) {
            try {
                if (round() == 0) bell.await(settings.poll());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) LOG.warnf("the queues of the webhooks are not read and will be again: reason=%s", e);
                if (interruptedPause()) return;
            }
        }
    }

    private int round() {
        if (!queues.any()) return 0;
        Map<String, Long> heads = archive.heads();
        int claimed = 0;
        for (Lane lane : lanes) {
            int most = lane.free().availablePermits();
            if (most == 0) continue;
            for (Claim claim : queues.claim(heads, clock.instant(), lane.failing(), most, serve.lease())) {
                lane.free().acquireUninterruptibly();
                turns.execute(() -> turn(claim, lane));
                claimed++;
            }
        }
        return claimed;
    }

    private void turn(Claim claim, Lane lane) {
        try {
            serve.turn(claim, () -> running);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "an endpoint's turn broke off, and is taken up when its lease is over: endpoint=%s reason=%s",
                    claim.endpoint(), e);
        } finally {
            lane.free().release();
            bell.ring();
        }
    }

    private boolean interruptedPause() {
        try {
            bell.await(PAUSE_AFTER_FAILURE);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
