package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.system.WebhookReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fault 13: nothing breaks, for as long as a night's busiest half hour, and nothing grows. {@code -Dnight.minutes} and
 * {@code -Dnight.followers} make it shorter and smaller; the heap is compared from a third of the time on.
 */
@Tag("long")
class NightIT extends FaultTest {

    private static final int MINUTES = Integer.getInteger("night.minutes", 30);
    private static final int FOLLOWERS = Integer.getInteger("night.followers", 10_000);
    private static final int ENDPOINTS = 20;
    private static final int WRITERS = 5;
    private static final int REMEMBERED = 4_096; // flambeau.live.ring-entries
    private static final long PAUSE_MILLIS = 3_000;
    private static final int MOST_CHANGES_A_MINUTE = 100; // of five writers with that pause
    private static final double MOST_GROWTH = 1.05;
    private static final double MOST_SECONDS_LATE = 30; // a night that falls behind is minutes behind in the end
    private static final int LOOKS = 8;
    private static final long SECONDS_BETWEEN_LOOKS = 6;
    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    void aNightOfPodiumsCeremoniesWebhooksAndTenThousandFollowersIsWholeAndTheHeapDoesNotGrow() throws Exception {
        ServiceProcess broadcast = suite.service(Suite.BROADCAST);
        List<Operation> history = new ArrayList<>(daysBefore());
        inspection().awaitRest(subscribers);
        long before = inspection().told();
        List<Endpoint> endpoints = new ArrayList<>();
        try (Crowd crowd = new Crowd(List.of(URI.create(broadcast.address())), games, before, FOLLOWERS)) {
            for (int endpoint = 0; endpoint < ENDPOINTS; endpoint++) endpoints.add(endpoint(endpoint));
            Awaitility.await("everybody is there").atMost(SOON).until(() -> crowd.comings() >= FOLLOWERS);
            try (CalledShow opening = CalledShow.begin(suite, games, "night-1", Duration.ofMinutes(MINUTES));
                    CalledShow closing = CalledShow.begin(suite, games, "night-2", Duration.ofMinutes(MINUTES));
                    Writers writers = new Writers(
                            List.of(suite.addresses().medals() + "/games/" + games),
                            suite.token("results"),
                            WRITERS,
                            PAUSE_MILLIS)) {
                TimeUnit.SECONDS.sleep(MINUTES * 20L - LOOKS * SECONDS_BETWEEN_LOOKS);
                Map<String, Long> early = heaps();
                TimeUnit.SECONDS.sleep(MINUTES * 40L - LOOKS * SECONDS_BETWEEN_LOOKS);
                Map<String, Long> late = heaps();

                opening.close();
                closing.close();
                List<Operation> night = writers.end();
                history.addAll(night);
                System.out.printf(
                        "night: minutes=%d changes=%d heap early=%s late=%s%n", MINUTES, night.size(), early, late);
                assertThat(night.size()).as("changes").isGreaterThan(MINUTES * MOST_CHANGES_A_MINUTE * 9 / 10);
                assertThat(opening.taken()).isGreaterThan(opening.segments() / 2);
                assertThat(closing.taken()).isGreaterThan(closing.segments() / 2);
                Evidence evidence = inspection().assertWhole(history, subscribers);
                List<Double> lateness = inspection().lateness(before);
                System.out.printf("night: seconds late, by minute: %s%n", lateness);
                assertThat(lateness)
                        .hasSizeGreaterThanOrEqualTo(MINUTES)
                        .allMatch(seconds -> seconds < MOST_SECONDS_LATE);
                long head = evidence.notifications().size();
                Awaitility.await("the crowd has everything").atMost(SOON).until(() -> crowd.hasReached(head));
                assertThat(crowd.broken(head)).isEmpty();
                for (Endpoint endpoint : endpoints) assertDelivered(endpoint, before, head);
                late.forEach(
                        (name, bytes) -> assertThat((double) bytes).as(name).isLessThan(early.get(name) * MOST_GROWTH));
            }
        } finally {
            endpoints.forEach(endpoint -> endpoint.receiver().close());
        }
    }

    /** So much that the memory for the newest notifications is full: it is no growth of the night. */
    private List<Operation> daysBefore() throws IOException, InterruptedException {
        List<String> desk = List.of(suite.addresses().medals() + "/games/" + games);
        try (Writers writers = new Writers(desk, suite.token("results"), WRITERS, EVENTS - WRITERS, 20)) {
            Awaitility.await("the days before")
                    .atMost(SOON.multipliedBy(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> inspection().told() > REMEMBERED);
            return writers.end();
        }
    }

    private Endpoint endpoint(int number) throws IOException {
        WebhookReceiver receiver = WebhookReceiver.open();
        JsonNode made = partner()
                .post("/webhooks", "night-" + games + "-" + number, Map.of("url", receiver.url()))
                .orFail("endpoint " + number)
                .body();
        return new Endpoint(made.path("id").asText(), receiver);
    }

    private Desk partner() throws IOException {
        return new Desk(suite.addresses().broadcast() + "/games/" + games, suite.token("partner"));
    }

    /** What came to be after the endpoint was made, in order; nothing again but what it had not answered in time. */
    private void assertDelivered(Endpoint endpoint, long before, long head) throws IOException {
        WebhookReceiver receiver = endpoint.receiver();
        Awaitility.await("deliveries").atMost(SOON).until(() -> receiver.last().sequence() >= head);
        Map<WebhookReceiver.Got, Integer> times = new LinkedHashMap<>();
        WebhookReceiver.Got newest = null;
        List<Long> inOrder = new ArrayList<>();
        for (WebhookReceiver.Got got : receiver.got()) {
            times.merge(got, 1, Integer::sum);
            if (!got.equals(newest)) inOrder.add(got.sequence());
            newest = got;
        }
        assertThat(inOrder)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, head).boxed().toList());
        times.values().removeIf(count -> count == 1);
        for (Map.Entry<WebhookReceiver.Got, Integer> again : times.entrySet())
            assertThat(attempts(endpoint, again.getKey().sequence()))
                    .as("sent again: %s", again)
                    .hasSizeGreaterThanOrEqualTo(again.getValue())
                    .filteredOn(attempt -> attempt.hasNonNull("failure"))
                    .hasSizeGreaterThanOrEqualTo(again.getValue() - 1);
        if (!times.isEmpty()) System.out.printf("night: sent again to %s: %s%n", endpoint.id(), times);
    }

    private List<JsonNode> attempts(Endpoint endpoint, long sequence) throws IOException {
        JsonNode page = partner()
                .get("/webhooks/" + endpoint.id() + "/deliveries?limit=1&after=" + (sequence + 1))
                .orFail("deliveries")
                .body();
        List<JsonNode> attempts = new ArrayList<>();
        page.path("items").path(0).path("attempts").forEach(attempts::add);
        return attempts;
    }

    private record Endpoint(String id, WebhookReceiver receiver) {}

    /** The least of a minute: what is on its way to followers at one moment, which may be a tenth of the heap, is no growth. */
    private Map<String, Long> heaps() throws IOException, InterruptedException {
        Map<String, Long> heaps = new LinkedHashMap<>();
        for (int look = 0; look < LOOKS; look++) {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
            for (String name : FaultySuite.SERVICES) heaps.merge(name, LiveHeap.bytes(suite.service(name)), Math::min);
        }
        return heaps;
    }
}
