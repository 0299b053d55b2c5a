package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.replay.Announcement;
import org.flambeau.cli.replay.Speed;
import org.flambeau.cli.replay.Timeline;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 1,044 medals through the HTTP API, through PostgreSQL and Kafka, to a subscriber. */
class WholeGamesIT {

    private static final Speed MAX = Speed.of("max");

    private RunningSuite suite;
    private List<Announcement> games;

    @BeforeEach
    void nothingPlayed() throws Exception {
        suite = RunningSuite.get();
        suite.reset();
        games = Timeline.of(suite.folder()).between(null, null);
    }

    @Test
    void aSubscriberThatIsCutFiveTimesHasEverySequenceOnceAndTheSameTableAsTheService() throws Exception {
        try (Follower follower = Follower.withSnapshot(suite)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(follower::isConnected);
            TreeMap<Integer, Runnable> acts = new TreeMap<>();
            for (int medals : List.of(100, 300, 500, 700, 900)) acts.put(medals, follower::cut);

            play(acts);

            assertWhole(follower);
            assertThat(follower.connections()).isEqualTo(6);
        }
    }

    @Test
    void killingEachServiceInTurnDuringTheReplayLosesNothingAndDoublesNothing() throws Exception {
        try (Follower follower = Follower.withSnapshot(suite)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(follower::isConnected);
            Map<String, CompletableFuture<Void>> back = new HashMap<>();
            TreeMap<Integer, Runnable> acts = new TreeMap<>();
            acts.put(200, () -> killAndStart(Suite.MEDALS, back));
            acts.put(400, () -> killAndStart(Suite.BROADCAST, back));
            acts.put(600, () -> killAndStart(Suite.CEREMONY, back));
            acts.put(800, () -> {
                killAndStart(Suite.BROADCAST, back);
                killAndStart(Suite.MEDALS, back);
            });

            play(acts);
            back.values().forEach(CompletableFuture::join);

            assertWhole(follower);
        }
    }

    private void play(TreeMap<Integer, Runnable> acts) throws IOException {
        suite.replay().play(suite.folder(), games, MAX, (day, medals, of) -> {
            Map.Entry<Integer, Runnable> due = acts.floorEntry(medals);
            if (due == null) return;
            acts.remove(due.getKey());
            due.getValue().run();
        });
    }

    /** One that is just coming back from the kill before is waited for: a start that is killed proves nothing more. */
    private void killAndStart(String name, Map<String, CompletableFuture<Void>> back) {
        back.getOrDefault(name, CompletableFuture.completedFuture(null)).join();
        ServiceProcess service = suite.suite().service(name);
        System.out.println("kill -9 " + name);
        service.kill();
        back.put(name, CompletableFuture.runAsync(() -> {
            try {
                service.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            service.awaitReady();
        }));
    }

    private void assertWhole(Follower follower) throws IOException {
        List<String> published = ReferenceTable.paris2024();
        assertThat(ReferenceTable.rows(suite.medalTable())).isEqualTo(published);
        long versions = games.size();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(medalNotifications())
                .isEqualTo(versions));
        long head = suite.head();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> follower.hasReached(head));

        assertThat(follower.sequences())
                .containsExactlyElementsOf(LongStream.rangeClosed(follower.startsAfter() + 1, head)
                        .boxed()
                        .toList());
        assertThat(follower.standings()).isEqualTo(published);
        JsonNode snapshot = suite.broadcast().get("/snapshot").body();
        assertThat(ReferenceTable.rows(snapshot.path("table"))).isEqualTo(published);
        assertThat(storedSequences())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
    }

    /** Notifications that the store holds of podiums of this replay: those after the last reset. */
    private long medalNotifications() {
        long count = 0;
        for (JsonNode notification : stored()) {
            if (notification.path("kind").asText().equals("RESET")) count = 0;
            if (notification.has("podium")) count++;
        }
        return count;
    }

    private List<Long> storedSequences() {
        return stored().stream().map(item -> item.path("sequence").asLong()).toList();
    }

    private List<JsonNode> stored() {
        List<JsonNode> items = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page = suite.broadcast()
                    .get("/notifications?after=" + after + "&limit=100")
                    .orFail("notifications after " + after)
                    .body();
            page.path("items").forEach(items::add);
            after = page.path("next").asLong();
            if (after >= page.path("head").asLong()) return items;
        }
    }
}
