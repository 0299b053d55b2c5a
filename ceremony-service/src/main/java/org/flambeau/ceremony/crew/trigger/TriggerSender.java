package org.flambeau.ceremony.crew.trigger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Sends what is queued: at once after the commit, again while it is in time, and never late. A kill in the middle of a
 * call lets another replica, or the next start, send it again under the same id if it still is in time.
 */
@ApplicationScoped
public class TriggerSender {

    private static final Logger LOG = Logger.getLogger(TriggerSender.class);

    private final DeliveryTable deliveries;
    private final CallBridge callBridge;
    private final TriggerBell bell;
    private final TriggerSettings settings;
    private final Semaphore free;

    private volatile boolean running;
    private Thread thread;
    private ExecutorService calls;

    TriggerSender(DeliveryTable deliveries, CallBridge callBridge, TriggerBell bell, TriggerSettings settings) {
        this.deliveries = deliveries;
        this.callBridge = callBridge;
        this.bell = bell;
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce());
    }

    void start(@Observes StartupEvent event) {
        running = true;
        calls = Executors.newCachedThreadPool(task -> {
            Thread made = new Thread(task, "trigger-call");
            made.setDaemon(true);
            return made;
        });
        thread = new Thread(this::run, "trigger-sender");
        thread.setContextClassLoader(TriggerSender.class.getClassLoader());
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        bell.ring();
        thread.join(settings.deadline().toMillis());
        thread.interrupt();
        calls.shutdownNow();
    }

    private void run() {
        while (running) {
            try {
                if (round() == 0) bell.await(settings.poll());
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (running) LOG.warnf("the queue of the triggers is not read and will be again: reason=%s", e);
                if (pausedLong()) return;
            }
        }
    }

    /** A claim outlives the longest attempt, so that nobody else sends it meanwhile. */
    private int round() throws SQLException {
        deliveries.expire();
        int most = free.availablePermits();
        if (most == 0) return 0;
        List<Due> claimed = deliveries.claim(most, settings.deadline().plusSeconds(1));
        for (Due due : claimed) {
            free.acquireUninterruptibly();
            calls.execute(() -> send(due));
        }
        return claimed.size();
    }

    private void send(Due due) {
        try {
            CallBridge.Outcome outcome = callBridge.attempt(due, calls);
            deliveries.report(due, outcome.attempt(), outcome.state());
            if (!outcome.attempt().taken())
                LOG.infof(
                        "a trigger was not taken: delivery=%d attempt=%d status=%s reason=%s",
                        due.id(),
                        due.claim(),
                        outcome.attempt().status(),
                        outcome.attempt().failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "a trigger's call was not reported, and is made again in time: delivery=%d reason=%s", due.id(), e);
        } finally {
            free.release();
            bell.ring();
        }
    }

    private boolean pausedLong() {
        try {
            bell.await(Duration.ofSeconds(1));
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
