package org.flambeau.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.cli.feed.LiveFeed;
import org.flambeau.cli.feed.SseReader;
import org.flambeau.contracts.EventJson;

/** A subscriber that keeps a ledger of all that it was told, and a table of its own. */
final class Follower implements AutoCloseable {

    private final LiveFeed feed;
    private final Thread thread;
    private final List<Long> sequences = new ArrayList<>();
    private final List<String> headlines = new ArrayList<>();
    private final FollowedTable table = new FollowedTable();
    private final StringBuilder everything = new StringBuilder();
    private long startsAfter = -1;
    private int connections;
    private int cuts;
    private RuntimeException failure;

    private Follower(String address) {
        feed = new LiveFeed(address, this::take, this::state);
        thread = new Thread(() -> {
            try {
                feed.follow();
            } catch (RuntimeException e) {
                failure = e;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Follows with the state first, then what changes it. */
    static Follower withSnapshot(RunningSuite suite) {
        return withSnapshot(suite, RunningSuite.GAMES);
    }

    /** The same for another Games. */
    static Follower withSnapshot(RunningSuite suite, String games) {
        return new Follower(suite.addresses().broadcast() + "/games/" + games + "/live?snapshot=true");
    }

    /** Follows from a sequence on. */
    static Follower after(RunningSuite suite, long sequence) {
        return new Follower(
                suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES + "/live?lastEventId=" + sequence);
    }

    /** Cuts the connection; while it is just coming back from the cut before, that is waited for. */
    void cut() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> connections() > cuts);
        cuts++;
        feed.cut();
    }

    /** Waits until it has the newest notification and no newer one has come for two seconds. */
    void awaitQuiet(RunningSuite suite) {
        Awaitility.await("everything is told")
                .atMost(Duration.ofMinutes(3))
                .during(Duration.ofSeconds(2))
                .until(() -> isConnected() && hasReached(suite.head()));
    }

    synchronized boolean isConnected() {
        if (failure != null) throw failure;
        return startsAfter >= 0;
    }

    synchronized boolean hasReached(long sequence) {
        if (failure != null) throw failure;
        long last = sequences.isEmpty() ? startsAfter : sequences.get(sequences.size() - 1);
        return last >= sequence;
    }

    synchronized List<Long> sequences() {
        return List.copyOf(sequences);
    }

    synchronized List<String> headlines() {
        return List.copyOf(headlines);
    }

    /** The sequence that the first connection started after. */
    synchronized long startsAfter() {
        return startsAfter;
    }

    synchronized int connections() {
        return connections;
    }

    synchronized List<String> standings() {
        return table.standings();
    }

    /** Every byte of data that came. */
    synchronized String everything() {
        return everything.toString();
    }

    @Override
    public void close() {
        feed.close();
    }

    private synchronized void state(String state) {
        if (state.equals("connected")) connections++;
    }

    private synchronized void take(SseReader.Event event) {
        everything.append(event.data()).append('\n');
        JsonNode data;
        try {
            data = EventJson.mapper().readTree(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + event, e);
        }
        switch (event.name()) {
            case "open" -> {
                if (startsAfter < 0) startsAfter = data.path("from").asLong();
            }
            case "snapshot" -> table.snapshot(data);
            case "table" -> table.apply(data);
            case "notification" -> {
                sequences.add(data.path("sequence").asLong());
                headlines.add(data.path("texts").path("en").path("headline").asText());
            }
            default -> {
                // a heartbeat tells nothing new
            }
        }
    }
}
