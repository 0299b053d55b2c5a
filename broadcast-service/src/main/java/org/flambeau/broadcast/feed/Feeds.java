package org.flambeau.broadcast.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.archive.Corrected;
import org.flambeau.broadcast.archive.TakenBack;
import org.flambeau.broadcast.editing.Languages;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.Refusal;
import org.flambeau.livehub.Admission;
import org.flambeau.livehub.Backlog;
import org.flambeau.livehub.Channel;
import org.flambeau.livehub.Entry;
import org.flambeau.livehub.Hub;
import org.flambeau.livehub.HubCounts;
import org.flambeau.livehub.Origin;
import org.jboss.logging.Logger;

/** The feeds of all Games as this replica knows them: the state of each in memory, and who follows it. */
@ApplicationScoped
public class Feeds {

    private static final Logger LOG = Logger.getLogger(Feeds.class);
    private static final int SHUTDOWN_SECONDS = 5;

    private final Reconnection reconnection = new Reconnection(new SecureRandom());
    private final Hub<FeedState, NotificationPublished> hub;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Archive archive;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Consumer<NotificationPublished>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean loaded;

    Feeds(LiveSettings settings, Archive archive, Vertx vertx, MeterRegistry meters, Clock clock) {
        this.hub = new Hub<>(settings.limits());
        this.archive = archive;
        this.vertx = vertx;
        this.meters = meters;
        this.clock = clock;
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

    Optional<Feed> find(String games) {
        return Optional.ofNullable(feeds.get(games));
    }

    /**
     * The feed of a Games, once everything is here.
     *
     * @throws HttpProblem 503 before that, 404 when there is none
     */
    Feed loaded(String games) {
        requireLoaded();
        return find(games)
                .orElseThrow(() -> Refusal.notFound("games", games, "nothing has been published of such a Games"));
    }

    /**
     * The present state of a Games' feed.
     *
     * @throws HttpProblem 503 while the feeds are being loaded, 404 when there is no such feed
     */
    public FeedState state(String games) {
        return loaded(games).state();
    }

    /**
     * Refuses whom the hub would not take in at this moment.
     *
     * @throws HttpProblem 503
     */
    void requirePlace(Origin origin) {
        Optional<Admission.Reason> reason = hub.refusal(origin);
        if (reason.isPresent()) throw refusal(reason.get());
    }

    /** Why a follower is not taken in. */
    HttpProblem refusal(Admission.Reason reason) {
        return notNow(
                switch (reason) {
                    case FULL -> "all places are taken";
                    case ADDRESS_FULL -> "all places that one address may have are taken";
                    case TOKEN_FULL -> "all places that the holder of this token may have are taken";
                    case CLOSED -> "this replica is going away";
                });
    }

    /** What this replica has done for its followers. */
    public HubCounts counts() {
        return hub.counts();
    }

    /** Sequence of the newest notification in memory, by Games. */
    public Map<String, Long> heads() {
        return states().stream().collect(Collectors.toMap(FeedState::games, FeedState::at));
    }

    /** States of all Games, by code. */
    List<FeedState> states() {
        return feeds.values().stream()
                .map(Feed::state)
                .sorted(Comparator.comparing(FeedState::games))
                .toList();
    }

    long head(String games) {
        return find(games).map(Feed::head).orElse(0L);
    }

    /** Calls back with every notification once it is here, on the thread that brings it. */
    public void onPublished(Consumer<NotificationPublished> listener) {
        listeners.add(listener);
    }

    /** Takes the next notification of a Games in and tells everyone. Called by one thread at a time. */
    void publish(NotificationPublished notification) {
        Feed feed = feeds.computeIfAbsent(notification.games(), this::open);
        Entry<NotificationPublished> entry = new Entry<>(notification.sequence(), notification);
        FeedState state = feed.state().with(notification);
        if (TakenBack.by(notification)) feed.channel().publishAnew(entry, state);
        else if (Corrected.any(notification))
            feed.channel()
                    .publishChanging(entry, state, notification.corrects(), older -> Corrected.by(notification, older));
        else feed.channel().publish(entry, state);
        listeners.forEach(listener -> listener.accept(notification));
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        try {
            hub.close().toCompletionStage().toCompletableFuture().get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("%d streams were not ended within %d s", hub.subscribers(), SHUTDOWN_SECONDS);
        }
    }

    private Feed open(String games) {
        Channel<FeedState, NotificationPublished> channel = hub.open(games, FeedState.empty(games), backlog(games));
        Feed feed = new Feed(channel, new Forms(games, reconnection, clock, Languages.WRITTEN));
        Gauge.builder("flambeau.feed.head", feed, Feed::head)
                .description("Sequence of the newest notification in memory")
                .tag("games", games)
                .register(meters);
        return feed;
    }

    private Backlog<NotificationPublished> backlog(String games) {
        return (sequence, limit, view) -> vertx.executeBlocking(
                        () -> archive.after(games, sequence, limit).stream()
                                .map(notification -> new Entry<>(notification.sequence(), notification).readyFor(view))
                                .toList(),
                        false)
                .toCompletionStage();
    }
}
