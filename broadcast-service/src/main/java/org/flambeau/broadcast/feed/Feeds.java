package org.flambeau.broadcast.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.archive.TakenBack;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.Refusal;
import org.flambeau.livehub.Backlog;
import org.flambeau.livehub.Channel;
import org.flambeau.livehub.Entry;
import org.flambeau.livehub.Hub;
import org.jboss.logging.Logger;

/** The feeds of all Games as this replica knows them: the state of each in memory, and who follows it. */
@ApplicationScoped
public class Feeds {

    private static final Logger LOG = Logger.getLogger(Feeds.class);
    private static final int SHUTDOWN_SECONDS = 5;

    private final Reconnection reconnection = new Reconnection(new SecureRandom());
    private final Hub<FeedState> hub;
    private final Archive archive;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private volatile boolean loaded;

    Feeds(LiveSettings settings, Archive archive, Vertx vertx, MeterRegistry meters) {
        this.hub = new Hub<>(settings.limits());
        this.archive = archive;
        this.vertx = vertx;
        this.meters = meters;
        hub.bindTo(meters);
    }

    /** Whether everything that was published before the start is here. */
    boolean loaded() {
        return loaded;
    }

    void markLoaded() {
        loaded = true;
    }

    /** The refusal of one who may come back later; everyone is told another time. */
    HttpProblem notNow(String why) {
        long seconds = reconnection.pauseAfterRefusal().toSeconds();
        return HttpProblem.builder(Refusal.of(503, "Not now", null, null, why + "; come back in " + seconds + " s"))
                .withHeader("Retry-After", Long.toString(seconds))
                .build();
    }

    /** Refuses whoever asks before everything is here. */
    void requireLoaded() {
        if (!loaded) throw notNow("the feeds are being loaded");
    }

    Optional<Channel<FeedState>> find(String games) {
        return hub.channel(games);
    }

    /** States of all Games, by code. */
    List<FeedState> states() {
        return hub.channels().stream()
                .map(channel -> channel.head().state())
                .sorted(Comparator.comparing(FeedState::games))
                .toList();
    }

    long head(String games) {
        return find(games).map(channel -> channel.head().sequence()).orElse(0L);
    }

    /** Takes the next notification of a Games in and tells everyone. Called by one thread. */
    void publish(NotificationPublished notification) {
        Channel<FeedState> channel = find(notification.games()).orElseGet(() -> open(notification.games()));
        Entry entry = LiveFrames.entry(notification);
        FeedState state = channel.head().state().with(notification);
        if (TakenBack.by(notification)) channel.publishAnew(entry, state);
        else channel.publish(entry, state);
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        try {
            hub.close().toCompletionStage().toCompletableFuture().get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("%d streams were not ended within %d s", hub.subscribers(), SHUTDOWN_SECONDS);
        }
    }

    private Channel<FeedState> open(String games) {
        Channel<FeedState> channel =
                hub.open(games, FeedState.empty(games), new LiveFrames(games, reconnection), backlog(games));
        Gauge.builder("flambeau.feed.head", channel, feed -> feed.head().sequence())
                .description("Sequence of the newest notification in memory")
                .tag("games", games)
                .register(meters);
        return channel;
    }

    private Backlog backlog(String games) {
        return (sequence, limit) -> vertx.executeBlocking(
                        () -> archive.after(games, sequence, limit).stream()
                                .map(LiveFrames::entry)
                                .toList(),
                        false)
                .toCompletionStage();
    }
}
