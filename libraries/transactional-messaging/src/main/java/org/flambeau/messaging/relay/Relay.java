package org.flambeau.messaging.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.flambeau.http.Causes;
import org.flambeau.messaging.outbox.OutboxRow;
import org.flambeau.messaging.outbox.OutboxTable;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka, in the order of the outbox, in one thread of one replica. It marks what Kafka
 * has acknowledged and nothing else: a kill between the two sends an event again under the same id. At the first failure
 * it stops and begins again at the same row.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final OutboxTable outbox;
    private final RelayLease lease;
    private final TopicWriter topics;
    private final RelayBell bell;
    private final RelaySettings settings;
    private final Housekeeping housekeeping;
    private final AtomicLong published = new AtomicLong();

    private volatile boolean running;
    private Thread thread;
    private int batch;
    private Duration pause = FIRST_PAUSE;

    Relay(
            OutboxTable outbox,
            RelayLease lease,
            TopicWriter topics,
            RelayBell bell,
            RelaySettings settings,
            Housekeeping housekeeping) {
        this.outbox = outbox;
        this.lease = lease;
        this.topics = topics;
        this.bell = bell;
        this.settings = settings;
        this.housekeeping = housekeeping;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) return;
        running = true;
        batch = settings.batch();
        thread = new Thread(this::run, "relay");
        thread.setContextClassLoader(Relay.class.getClassLoader());
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread == null) return;
        bell.ring();
        thread.join(settings.lease().toMillis());
        thread.interrupt();
    }

    /** Events that this replica has published since its start. */
    public long published() {
        return published.get();
    }

    private void run() {
        while (running) {
            try {
                round();
                pause = FIRST_PAUSE;
            } catch (InterruptedException | InterruptException e) {
                break;
            } catch (SQLException | RuntimeException e) {
                recover(e);
            }
        }
        topics.close();
        try {
            lease.release();
        } catch (SQLException e) {
            LOG.debugf(e, "relay lease not released, it expires: relay=%s", lease.relay());
        }
    }

    private void round() throws SQLException, InterruptedException {
        if (!lease.hold()) {
            topics.close();
            bell.await(settings.poll());
            return;
        }
        List<OutboxRow> rows = outbox.unpublished(batch);
        boolean all = rows.size() < batch;
        if (!rows.isEmpty()) publish(rows);
        if (!all) return;
        housekeeping.whenDue();
        // Whoever has committed since the look has rung, or is another replica, which waits for the poll anyway.
        bell.await(settings.poll());
    }

    private void publish(List<OutboxRow> rows) throws SQLException {
        topics.write(rows);
        published.addAndGet(outbox.markPublished(rows, lease.relay(), lease.holder(), lease.term()));
        batch = Math.min(settings.batch(), batch * 2);
    }

    private void recover(Exception failure) {
        // One row that Kafka never takes must not hold back the rows before it.
        if (isTooLarge(failure)) batch = 1;
        LOG.warnf(
                "relay stopped at the first failure and will go on: relay=%s pause=%s reason=%s",
                lease.relay(), pause, failure);
        topics.close();
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
    }

    private static boolean isTooLarge(Throwable failure) {
        return Causes.nearest(failure, RecordTooLargeException.class).isPresent();
    }
}
