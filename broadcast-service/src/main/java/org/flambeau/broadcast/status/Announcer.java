package org.flambeau.broadcast.status;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flambeau.broadcast.feed.FeedFollower;
import org.flambeau.broadcast.feed.Feeds;
import org.flambeau.livehub.HubCounts;
import org.jboss.logging.Logger;

/** Says every few seconds that this replica is there, and how it stands. */
@ApplicationScoped
class Announcer {

    private static final Logger LOG = Logger.getLogger(Announcer.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_FEEDS = 200;
    private static final int LAST = Interceptor.Priority.APPLICATION + 1_000;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String address;
    private final Instant startedAt;
    private final ReplicaTable replicas;
    private final Feeds feeds;
    private final FeedFollower follower;
    private final EventLoops loops;
    private final Vertx vertx;
    private volatile boolean heard = true;
    private volatile boolean stopped;
    private volatile long timer;

    Announcer(
            ReplicaTable replicas,
            Feeds feeds,
            FeedFollower follower,
            EventLoops loops,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.replicas = replicas;
        this.feeds = feeds;
        this.follower = follower;
        this.loops = loops;
        this.vertx = vertx;
        this.startedAt = clock.instant();
        this.address = host() + ":" + port;
    }

    /** Which replica this is; another one after every start. */
    String id() {
        return id;
    }

    void start(@Observes StartupEvent event) {
        announce();
        again();
    }

    /** The next time once this one is over: while the database hangs nothing piles up. */
    private void again() {
        if (stopped) return;
        timer = vertx.setTimer(EVERY.toMillis(), due -> vertx.executeBlocking(() -> {
                    announce();
                    return null;
                })
                .onComplete(done -> again()));
    }

    /** After all that matters to followers; whatever happens to its goodbye, who stops after it is to stop in order. */
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timer);
        goodbye();
    }

    private synchronized void goodbye() {
        if (!heard) return;
        try {
            replicas.forget(id);
        } catch (SQLException e) {
            LOG.infof("the other replicas were not told that this one stops: %s", e.getMessage());
        }
    }

    private synchronized void announce() {
        if (stopped) return;
        try {
            replicas.announce(id, address, startedAt, state());
            heard = true;
        } catch (SQLException e) {
            if (heard) LOG.warnf("the other replicas do not hear of this one: %s", e.getMessage());
            heard = false;
        }
    }

    private ReplicaState state() {
        HubCounts counts = feeds.counts();
        return new ReplicaState(
                first(feeds.heads()),
                follower.behind(),
                counts.subscribers(),
                counts.deliveries(),
                counts.conflated(),
                counts.resyncs(),
                counts.rejected(),
                loops.lags().millis());
    }

    /** A row must not grow with the number of Games. */
    static Map<String, Long> first(Map<String, Long> heads) {
        Map<String, Long> first = new TreeMap<>();
        new TreeMap<>(heads)
                .entrySet().stream().limit(MOST_FEEDS).forEach(head -> first.put(head.getKey(), head.getValue()));
        return first;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
