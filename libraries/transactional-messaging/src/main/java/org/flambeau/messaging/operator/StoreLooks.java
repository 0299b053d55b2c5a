package org.flambeau.messaging.operator;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks at the database for gauges, in the background: whoever reads the metrics never waits for a database that hangs, and
 * is told what was seen last. No question waits longer than any other of the service for the database (5 s for a
 * connection, 30 s for an answer, unless its settings say otherwise).
 */
@ApplicationScoped
public class StoreLooks {

    private static final Logger LOG = Logger.getLogger(StoreLooks.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final List<LastLook<?>> looks = new CopyOnWriteArrayList<>();
    private ScheduledExecutorService watch;
    private boolean failing;

    /** Has a question asked every two seconds from now on; one that fails counts as not answered. */
    public <T> LastLook<T> at(Callable<T> question) {
        LastLook<T> look = new LastLook<>(question);
        looks.add(look);
        return look;
    }

    void start(@Observes StartupEvent event) {
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "store-looks");
            // Whoever waits for a database that hangs does not hold up the end of the service.
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (watch != null) watch.shutdownNow();
    }

    /** Ends at the first failure: a database that does not answer one question answers no other. */
    private void round() {
        try {
            for (LastLook<?> look : looks) look.look();
            failing = false;
        } catch (Exception e) {
            if (!failing && !watch.isShutdown()) LOG.warnf("gauges of the database are not known: reason=%s", e);
            failing = true;
        }
    }
}
