package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final long PAUSE_MILLIS = 3_000; // five writers: 100 changes a minute
    private static final double MOST_GROWTH = 1.05;
    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    void aNightOfPodiumsCeremoniesWebhooksAndTenThousandFollowersIsWholeAndTheHeapDoesNotGrow() throws Exception {
        ServiceProcess broadcast = suite.service(Suite.BROADCAST);
        List<Operation> history = new ArrayList<>(daysBefore());
        inspection().awaitRest(subscribers);
        long before = inspection().told();
        List<WebhookReceiver> receivers = new ArrayList<>();
        try (Crowd crowd = new Crowd(List.of(URI.create(broadcast.address())), games, before, FOLLOWERS)) {
            for (int endpoint = 0; endpoint < ENDPOINTS; endpoint++) receivers.add(endpoint(endpoint));
            Awaitility.await("everybody is there").atMost(SOON).until(() -> crowd.comings() >= FOLLOWERS);
            try (CalledShow opening = CalledShow.begin(suite, games, "night-1", Duration.ofMinutes(MINUTES));
                    CalledShow closing = CalledShow.begin(suite, games, "night-2", Duration.ofMinutes(MINUTES));
                    Writers writers = new Writers(
                            List.of(suite.addresses().medals() + "/games/" + games),
                            suite.token("results"),
                            WRITERS,
                            PAUSE_MILLIS)) {
                TimeUnit.SECONDS.sleep(MINUTES * 20L);
                Map<String, Long> early = heaps();
                TimeUnit.SECONDS.sleep(MINUTES * 40L);
                Map<String, Long> late = heaps();

                opening.close();
                closing.close();
                history.addAll(writers.end());
                assertThat(opening.taken()).isGreaterThan(opening.segments() / 2);
                assertThat(closing.taken()).isGreaterThan(closing.segments() / 2);
                Evidence evidence = inspection().assertWhole(history, subscribers);
                long head = evidence.notifications().size();
                Awaitility.await("the crowd has everything").atMost(SOON).until(() -> crowd.hasReached(head));
                assertThat(crowd.broken(head)).isEmpty();
                for (WebhookReceiver receiver : receivers) assertDelivered(receiver, before, head);
                System.out.printf("night: minutes=%d heap early=%s late=%s%n", MINUTES, early, late);
                late.forEach(
                        (name, bytes) -> assertThat((double) bytes).as(name).isLessThan(early.get(name) * MOST_GROWTH));
            }
        } finally {
            receivers.forEach(WebhookReceiver::close);
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

    private WebhookReceiver endpoint(int number) throws IOException {
        WebhookReceiver receiver = WebhookReceiver.open();
        new Desk(suite.addresses().broadcast() + "/games/" + games, suite.token("partner"))
                .post("/webhooks", "night-" + games + "-" + number, Map.of("url", receiver.url()))
                .orFail("endpoint " + number);
        return receiver;
    }

    /** What came to be after the endpoint was made, in order, each once. */
    private static void assertDelivered(WebhookReceiver receiver, long before, long head) {
        Awaitility.await("deliveries").atMost(SOON).until(() -> receiver.last().sequence() >= head);
        assertThat(receiver.got())
                .extracting(WebhookReceiver.Got::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, head).boxed().toList());
    }

    private Map<String, Long> heaps() throws IOException, InterruptedException {
        Map<String, Long> heaps = new LinkedHashMap<>();
        for (String name : FaultySuite.SERVICES) heaps.put(name, LiveHeap.bytes(suite.service(name)));
        return heaps;
    }
}
