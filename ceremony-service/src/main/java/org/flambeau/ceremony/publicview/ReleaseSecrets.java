package org.flambeau.ceremony.publicview;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.CeremonyKey;
import org.jboss.logging.Logger;

/**
 * Tells what is secret until an instant, once that has come by the time of the database. Every replica looks; the lock of
 * the ceremony lets one of them tell, and the others find nothing left to tell.
 */
@ApplicationScoped
class ReleaseSecrets {

    private static final Logger LOG = Logger.getLogger(ReleaseSecrets.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int MOST = 100;
    private static final int SHUTDOWN_SECONDS = 5;

    private final Ceremonies ceremonies;
    private final ReleaseSecret release;
    private ScheduledExecutorService ticker;

    ReleaseSecrets(Ceremonies ceremonies, ReleaseSecret release) {
        this.ceremonies = ceremonies;
        this.release = release;
    }

    void start(@Observes StartupEvent event) {
        ticker = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "secrets"));
        ticker.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ticker.shutdown();
        if (!ticker.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) ticker.shutdownNow();
    }

    private void look() {
        try {
            for (CeremonyKey key : ceremonies.withSecretsToRelease(MOST)) release.release(key);
        } catch (RuntimeException e) {
            // The database is away, say. What throws out of a schedule would end it.
            LOG.warnf("secrets whose instant has come are told later: reason=%s", e);
        }
    }
}
