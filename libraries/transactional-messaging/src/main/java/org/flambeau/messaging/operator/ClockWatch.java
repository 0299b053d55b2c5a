package org.flambeau.messaging.operator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Says when the clock of this machine jumps, and how far it is from that of the database. Neither order nor leadership
 * depends on it; the instants that people read do.
 */
@ApplicationScoped
class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);
    private static final long LOOK_MILLIS = 1_000;

    /** Who was held up between two readings cannot compare them. */
    private static final long AT_ONCE_NANOS = Duration.ofMillis(500).toNanos();

    private final Clock clock;
    private final DataSource database;
    private ScheduledExecutorService watch;
    private ClockPace pace;
    private Counter jumps;

    ClockWatch(Clock clock, DataSource database) {
        this.clock = clock;
        this.database = database;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry, StoreLooks looks) {
        jumps = Counter.builder("flambeau.clock.jumps")
                .description("how often the clock of this machine has jumped by two seconds or more since the start")
                .register(registry);
        LastLook<Duration> ahead = looks.at(this::ahead);
        Gauge.builder("flambeau.clock.ahead.seconds", () -> ahead.value(by -> by.toMillis() / 1000.0))
                .description("how far the clock of this machine is ahead of the database's, negative when behind")
                .register(registry);
        pace = new ClockPace(clock.instant(), System.nanoTime());
        watch = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "clock"));
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (watch != null) watch.shutdownNow();
    }

    private void look() {
        long before = System.nanoTime();
        Instant wall = clock.instant();
        long after = System.nanoTime();
        if (after - before > AT_ONCE_NANOS) return;
        pace.jump(wall, after).ifPresent(jump -> {
            jumps.increment();
            LOG.warnf(
                    "the clock of this machine has jumped: seconds=%d now=%s; check its time server",
                    jump.toSeconds(), wall);
        });
    }

    /** As the database tells its time half-way between question and answer. */
    private Duration ahead() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select clock_timestamp()")) {
            Instant asked = clock.instant();
            long askedNanos = System.nanoTime();
            try (ResultSet row = select.executeQuery()) {
                long nanos = System.nanoTime() - askedNanos;
                row.next();
                return Duration.between(row.getTimestamp(1).toInstant(), asked.plusNanos(nanos / 2));
            }
        }
    }
}
