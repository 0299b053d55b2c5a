package org.flambeau.broadcast.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.notifications.NotificationPublished;

/** Those whose answer waits for the next notification of their interest. */
@ApplicationScoped
class Waiting {

    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Feeds feeds;
    private final LiveSettings settings;

    Waiting(Feeds feeds, LiveSettings settings) {
        this.feeds = feeds;
        this.settings = settings;
        feeds.onPublished(this::published);
    }

    private record Waiter(String games, Interest interest, CompletableFuture<Void> comes) {}

    /**
     * Completed by the next notification that is wanted.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when too many wait
     */
    CompletableFuture<Void> of(String games, Interest interest) {
        if (waiters.size() >= settings.maxWaiting()) throw feeds.notNow("too many answers are waited for");
        Waiter waiter = new Waiter(games, interest, new CompletableFuture<>());
        waiters.add(waiter);
        waiter.comes().whenComplete((done, failure) -> waiters.remove(waiter));
        return waiter.comes();
    }

    private void published(NotificationPublished notification) {
        for (Waiter waiter : waiters)
            if (waiter.games().equals(notification.games()) && waiter.interest().matches(notification))
                waiter.comes().complete(null);
    }
}
