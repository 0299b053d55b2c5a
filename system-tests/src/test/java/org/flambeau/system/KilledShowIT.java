package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.Test;

/**
 * ceremony-service is killed at random moments of a show that is being called. {@code -Dflambeau.kills=50} for the long
 * set, {@code -Dflambeau.seed=} to repeat one.
 */
class KilledShowIT {

    private static final String CEREMONY = "/ceremonies/closing";
    private static final int KILLS = Integer.getInteger("flambeau.kills", 5);
    private static final int KILLS_PER_SHOW = 5;
    private static final int LONGEST_WAIT_MILLIS = 120;

    @Test
    void j08AShowWhoseServiceIsKilledHasEveryCommandOnceInItsLogAndOnItsTopic() throws Exception {
        long seed = Long.getLong("flambeau.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        RunningSuite suite = RunningSuite.get();
        for (int killed = 0; killed < KILLS; killed += KILLS_PER_SHOW) show(suite, random);
    }

    private static void show(RunningSuite suite, Random random) throws Exception {
        suite.reset();
        ClosingCeremony closing = ClosingCeremony.at(suite.folder(), Instant.now(), Duration.ofSeconds(1));
        new Loader(suite.addresses(), suite.tokens("results-chief", "producer"), line -> {})
                .planned("/games/" + RunningSuite.GAMES, closing);
        int before = told(suite).size();
        int takes = closing.segments().size() + 1;
        Set<Integer> killedAt = new TreeSet<>();
        while (killedAt.size() < KILLS_PER_SHOW) killedAt.add(1 + random.nextInt(takes - 1));

        for (int take = 0; take < takes; take++) {
            CompletableFuture<Void> back =
                    killedAt.contains(take) ? killSoon(suite, random) : CompletableFuture.completedFuture(null);
            suite.call(closing, take);
            back.join();
        }

        JsonNode log = suite.ceremony("production")
                .get(CEREMONY + "/as-run")
                .orFail("the as-run log")
                .body()
                .path("items");
        assertThat(log.findValues("take").stream().map(JsonNode::asInt))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, takes).boxed().toList());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> told(suite).stream()
                .skip(before)
                .anyMatch(event -> event.path("state").asText().equals("FINISHED")));
        List<JsonNode> events = told(suite);
        Map<Long, String> once = new LinkedHashMap<>();
        for (JsonNode event : events.subList(before, events.size()))
            once.putIfAbsent(
                    event.path("version").asLong(), event.path("occurrence").asText());
        long first = once.keySet().iterator().next();
        assertThat(once.keySet())
                .as("versions of the public view in the order in which they were first told")
                .containsExactlyElementsOf(
                        LongStream.range(first, first + once.size()).boxed().toList());
        assertThat(once.values().stream().filter("SEGMENT_STARTED"::equals)).hasSize(takes - 2);
        assertThat(once.values().stream().filter("FINISHED"::equals)).hasSize(1);
    }

    private static CompletableFuture<Void> killSoon(RunningSuite suite, Random random) {
        ServiceProcess service = suite.suite().service(Suite.CEREMONY);
        int wait = random.nextInt(LONGEST_WAIT_MILLIS);
        return CompletableFuture.runAsync(
                () -> {
                    service.kill();
                    try {
                        service.start();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    service.awaitReady();
                },
                CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS));
    }

    /** Public events of the ceremony in the order in which they were written. A relay that was killed may repeat some. */
    private static List<JsonNode> told(RunningSuite suite) {
        return TopicContents.of(suite.suite().kafkaServers(), Topics.CEREMONIES).stream()
                .map(entry -> read(entry.text()))
                .toList();
    }

    private static JsonNode read(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
