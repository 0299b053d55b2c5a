package org.flambeau.messaging.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.flambeau.http.Causes;
import org.jboss.logging.Logger;

/**
 * Tells a failure that passes from one that stays. While the database is away an event is tried again and again, with
 * pauses that double to five seconds; anything else is tried three times and is then a dead letter.
 */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final int TRIES = 3;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** SQLSTATE classes that speak of the data and not of the server: the same again fails again (SQL:2023, table 38). */
    private static final Set<String> LASTING = Set.of("21", "22", "23", "42", "44");

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** @throws UnreadableEvent when the work fails for a reason that stays */
    void until(Callable<Void> work, String what) {
        repeat(work, what, TRIES);
    }

    /** Tries for as long as the service runs: for what must not be given up. */
    void always(Callable<Void> work, String what) {
        repeat(work, what, Integer.MAX_VALUE);
    }

    private void repeat(Callable<Void> work, String what, int mostTries) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int tries = 1; ; tries++) {
            try {
                work.call();
                return;
            } catch (UnreadableEvent e) {
                throw e;
            } catch (Exception e) {
                UnreadableEvent told = toldBy(e);
                if (told != null) throw told;
                if (stopping) throw new IllegalStateException("stopping: " + what, e);
                boolean passes = passes(e);
                if (!passes && tries >= mostTries)
                    throw new UnreadableEvent("failed " + mostTries + " times: " + root(e));
                LOG.warnf("will be tried again: %s tries=%d reason=%s", what, tries, root(e));
                sleep(pause, what);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        }
    }

    /** The transaction wraps what its work throws. */
    private static UnreadableEvent toldBy(Throwable failure) {
        return Causes.nearest(failure, UnreadableEvent.class).orElse(null);
    }

    private static boolean passes(Throwable failure) {
        return Causes.nearest(failure, SQLException.class)
                .map(told -> told.getSQLState() == null
                        || !LASTING.contains(told.getSQLState().substring(0, 2)))
                .orElse(false);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    private static void sleep(long millis, String what) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + what, e);
        }
    }
}
