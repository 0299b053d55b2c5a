package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.replay.Announcement;
import org.flambeau.cli.replay.Speed;
import org.flambeau.cli.replay.Timeline;

/** 1,044 medals through the HTTP API, through PostgreSQL and Kafka, to a subscriber. */
final class WholeGames {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final Speed MAX = Speed.of("max");

    private final RunningSuite suite;
    private final List<Announcement> games;
    private final long before;

    /** @param before sequence of the newest notification before the reset */
    private WholeGames(RunningSuite suite, long before) {
        this.suite = suite;
        this.before = before;
        this.games = Timeline.of(suite.folder()).between(null, null);
    }

    /** Nothing of it is played yet. */
    static WholeGames reset(RunningSuite suite) throws IOException {
        long before = suite.head();
        suite.reset();
        return new WholeGames(suite, before);
    }

    Follower follow() {
        Follower follower = Follower.withSnapshot(suite);
        Awaitility.await().atMost(SOON).until(follower::isConnected);
        return follower;
    }

    /** Versions of podiums in all. */
    int versions() {
        return games.size();
    }

    /** @param acts what to do once so many medals are told */
    void play(TreeMap<Integer, Runnable> acts) throws IOException {
        suite.replay().play(suite.folder(), games, MAX, (day, medals, of) -> {
            Map.Entry<Integer, Runnable> due = acts.floorEntry(medals);
            if (due == null) return;
            acts.remove(due.getKey());
            due.getValue().run();
        });
    }

    /** Whoever followed, asks or reads the store has every change once, and the published table. */
    void assertWhole(Follower follower) throws IOException {
        List<String> published = ReferenceTable.paris2024();
        assertThat(ReferenceTable.rows(suite.medalTable())).isEqualTo(published);
        long versions = games.size();
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(medalNotifications())
                .isEqualTo(versions));
        follower.awaitQuiet(suite);
        long head = suite.head();

        assertThat(follower.sequences())
                .containsExactlyElementsOf(LongStream.rangeClosed(follower.startsAfter() + 1, head)
                        .boxed()
                        .toList());
        assertThat(follower.standings()).isEqualTo(published);
        JsonNode snapshot = suite.broadcast().get("/snapshot").body();
        assertThat(ReferenceTable.rows(snapshot.path("table"))).isEqualTo(published);
        assertThat(sequences(stored(0, "")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
    }

    /** Sequence of the newest notification before the reset. */
    long before() {
        return before;
    }

    /** Sequences of what the store holds for an interest since the reset, once everything is told. */
    List<Long> told(String interest) {
        Awaitility.await().atMost(SOON).until(() -> medalNotifications() == games.size());
        return sequences(stored(before, interest));
    }

    /** Notifications that the store holds of podiums of this replay: those after the last reset. */
    private long medalNotifications() {
        long count = 0;
        for (JsonNode notification : stored(before, "")) {
            if (notification.path("kind").asText().equals("RESET")) count = 0;
            if (notification.has("podium")) count++;
        }
        return count;
    }

    private static List<Long> sequences(List<JsonNode> notifications) {
        return notifications.stream()
                .map(item -> item.path("sequence").asLong())
                .toList();
    }

    /** @param interest query, empty for everything */
    private List<JsonNode> stored(long from, String interest) {
        List<JsonNode> items = new ArrayList<>();
        long after = from;
        while (true) {
            JsonNode page = suite.broadcast()
                    .get("/notifications?after=" + after + "&limit=100" + interest.replace('?', '&'))
                    .orFail("notifications after " + after)
                    .body();
            page.path("items").forEach(items::add);
            after = page.path("next").asLong();
            if (after >= page.path("head").asLong()) return items;
        }
    }
}
