package org.flambeau.broadcast.editing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.feed.FeedFollower;
import org.flambeau.broadcast.feed.Feeds;
import org.flambeau.broadcast.feed.NotificationTopic;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Urgency;
import org.flambeau.http.Refusal;
import org.jboss.logging.Logger;

/**
 * Sees to it that no number is given twice after the store was restored from a backup that is older than what followers
 * have seen. The topic knows what they may have seen: where it is ahead of the store, the feed begins anew behind that,
 * with a notice that says so. Nothing is published before this was looked at.
 *
 * <p>How far the topic was heard is kept in the store, every five minutes, as far as the feeds have followed it: a start
 * reads what has come since, and after a restore what has come since the backup.
 */
@ApplicationScoped
class Continuity {

    private static final Logger LOG = Logger.getLogger(Continuity.class);
    private static final long LOOK_AGAIN_SECONDS = 1;
    private static final long KEEP_UP_SECONDS = 300;
    private static final Subject EVERYONE = new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private final NotificationTopic topic;
    private final ToldBefore told;
    private final HeardPlaces heard;
    private final FeedFollower follower;
    private final Feeds feeds;
    private final Archive archive;
    private final Press press;
    private final CountDownLatch sure = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Continuity(
            NotificationTopic topic,
            ToldBefore told,
            HeardPlaces heard,
            FeedFollower follower,
            Feeds feeds,
            Archive archive,
            Press press) {
        this.topic = topic;
        this.told = told;
        this.heard = heard;
        this.follower = follower;
        this.feeds = feeds;
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
        while (stopped.getCount() > 0) {
            try {
                if (sure.getCount() > 0) look();
                else keepUp();
            } catch (RuntimeException e) {
                LOG.warnf("what was told before is not known, trying again: reason=%s", e);
            }
            pause(sure.getCount() > 0 ? LOOK_AGAIN_SECONDS : KEEP_UP_SECONDS);
        }
    }

    private void look() {
        String topicId = topic.id();
        ToldBefore.Told since = told.since(heard.of(topicId));
        goOnAfter(since.newest(), topicId, since.ends());
        LOG.infof("what was told before the start is known: records=%d", since.records());
        sure.countDown();
    }

    /** Keeps how far this replica has heard the topic. What it has told was in the store, or on the topic alone. */
    void keepUp() {
        FeedFollower.Heard now = follower.heard();
        if (now != null) goOnAfter(feeds.heads(), now.topicId(), now.places());
    }

    private void goOnAfter(Map<String, Long> newest, String topicId, Map<Integer, Long> places) {
        QuarkusTransaction.requiringNew().run(() -> {
            // In one order: two replicas that do the same at once must not wait for each other.
            new TreeMap<>(newest).forEach(this::goOnAfter);
            heard.keep(topicId, places);
        });
    }

    private void goOnAfter(String games, long newest) {
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
    }

    private void pause(long seconds) {
        try {
            stopped.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
