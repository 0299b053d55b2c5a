package org.flambeau.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.cli.feed.LiveFeed;
import org.flambeau.cli.feed.SseReader;
import org.flambeau.system.faults.Evidence.Ledger;

/** Follows a Games from its first notification on, comes back whenever its connection breaks, and keeps a ledger. */
final class Subscriber implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<Long> told = new ArrayList<>();
    private final LiveFeed feed;
    private int connections;

    private Subscriber(String address) {
        feed = new LiveFeed(address, this::take, this::state);
        Thread thread = new Thread(feed::follow, "subscriber");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param broadcast address of a broadcast-service */
    static Subscriber of(String broadcast, String games) {
        Subscriber subscriber = new Subscriber(broadcast + "/games/" + games + "/live?lastEventId=0");
        Awaitility.await("the feed").atMost(SOON).until(() -> subscriber.connections() > 0);
        return subscriber;
    }

    synchronized Ledger ledger() {
        return new Ledger(0, List.copyOf(told));
    }

    synchronized long last() {
        return told.isEmpty() ? 0 : told.get(told.size() - 1);
    }

    synchronized int connections() {
        return connections;
    }

    /** Breaks its connection; it comes back where it left off. */
    void cut() {
        feed.cut();
    }

    @Override
    public void close() {
        feed.close();
    }

    private synchronized void state(String state) {
        if (state.equals("connected")) connections++;
    }

    private synchronized void take(SseReader.Event event) {
        if (event.name().equals("notification")) told.add(Long.parseLong(event.id()));
    }
}
