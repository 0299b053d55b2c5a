package org.flambeau.broadcast.editing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Urgency;
import org.flambeau.http.Refusal;
import org.jboss.logging.Logger;

/**
 * Sees to it that no number is given twice after the store was restored from a backup that is older than what followers
 * have seen. The topic knows what they may have seen: where it is ahead of the store, the feed begins anew behind that,
 * with a notice that says so. Nothing is published before this was looked at.
 */
@ApplicationScoped
class Continuity {

    private static final Logger LOG = Logger.getLogger(Continuity.class);
    private static final long LOOK_AGAIN_SECONDS = 1;
    private static final Subject EVERYONE = new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private final ToldBefore told;
    private final Archive archive;
    private final Press press;
    private final CountDownLatch sure = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Continuity(ToldBefore told, Archive archive, Press press) {
        this.told = told;
        this.archive = archive;
        this.press = press;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "continuity");
        thread.setContextClassLoader(Continuity.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /**
     * Waits until it is sure that the next number is a new one.
     *
     * @throws IllegalStateException when the service stops meanwhile
     */
    void await() {
        try {
            while (!sure.await(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS))
                if (stopped.getCount() == 0) throw new IllegalStateException("the service stops");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 while it is not sure that the next number is a new one */
    void require() {
        if (sure.getCount() > 0)
            throw Refusal.of(503, "Not now", null, null, "what was told before the start is not known yet; ask again");
    }

    private void run() {
        while (sure.getCount() > 0 && stopped.getCount() > 0) {
            try {
                told.newest().forEach(this::goOnAfter);
                sure.countDown();
            } catch (RuntimeException e) {
                LOG.warnf("what was told before the start is not known yet, trying again: reason=%s", e);
                pause();
            }
        }
    }

    private void goOnAfter(String games, long newest) {
        QuarkusTransaction.requiringNew().run(() -> {
            long stored = archive.passOver(games, newest);
            if (stored == newest) return;
            long first = stored + 1;
            press.publish(
                    new Draft(
                            games,
                            NotificationKind.NOTICE,
                            Urgency.HIGH,
                            press.now(),
                            Wording.told(Languages.ALL, words -> words.restored(first, newest)),
                            EVERYONE,
                            Draft.Content.NONE),
                    "restored/" + games + "/" + newest);
            LOG.warnf(
                    "the store is older than what was told, and the feed goes on behind that: games=%s from=%d to=%d",
                    games, first, newest);
        });
    }

    private void pause() {
        try {
            stopped.await(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
