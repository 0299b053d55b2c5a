package org.flambeau.ceremony.production;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.flambeau.ceremony.production.CeremonyMarks.Mark;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.CeremonyTouched;
import org.jboss.logging.Logger;

/**
 * Keeps the streams in step with the database. What this process changes is told right after its commit; for what other
 * replicas change one query looks at all followed ceremonies, and none while nobody follows. Lives through any outage
 * of the database; the heartbeat says meanwhile since when nothing is known.
 */
@ApplicationScoped
class ShowFollower {

    private static final Logger LOG = Logger.getLogger(ShowFollower.class);
    private static final long STOP_MILLIS = 2000;

    private final Shows shows;
    private final CeremonyMarks marks;
    private final long lookMillis;
    private final BlockingQueue<CeremonyKey> touched = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "show-follower");
    private volatile boolean stopped;

    ShowFollower(Shows shows, CeremonyMarks marks, ProductionSettings settings) {
        this.shows = shows;
        this.marks = marks;
        this.lookMillis = settings.look().toMillis();
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    /** Only notes it: the caller waits for its answer. */
    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) CeremonyTouched change) {
        if (shows.followed(change.key()).isPresent()) touched.add(change.key());
    }

    private void run() {
        long nextLook = System.nanoTime();
        while (!stopped) {
            try {
                CeremonyKey first = touched.poll(nextLook - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (first != null) readTouched(first);
                if (System.nanoTime() < nextLook) continue;
                nextLook = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(lookMillis);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (stopped) return;
                nextLook = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                LOG.warnf("the screens are told nothing new, trying again: %s", e);
            }
        }
    }

    private void readTouched(CeremonyKey first) {
        Set<CeremonyKey> keys = new HashSet<>(Set.of(first));
        touched.drainTo(keys);
        keys.forEach(key -> shows.followed(key).ifPresent(shows::read));
    }

    private void look() throws SQLException {
        List<Followed> followed = shows.followed();
        if (followed.isEmpty()) return;
        Map<CeremonyKey, Mark> found =
                marks.of(followed.stream().map(Followed::key).toList());
        for (Followed one : followed)
            if (one.differsFrom(found.get(one.key()))) shows.read(one);
            else one.unchanged(shows.now());
    }
}
