package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.time.Duration;
import org.flambeau.livehub.HubServer.StreamReader;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    private static final HubLimits LIMITS =
            new HubLimits(64, 100, Duration.ofSeconds(30), 64 * 1024, 10, Duration.ofMillis(20));

    @Test
    void aReaderWhoComesBackGoesOnAfterWhatItSawLast() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS, numbers)) {
            publish(numbers, server, 5);

            try (StreamReader reader = server.read("after=3")) {
                assertThat(reader.next("open")).isEqualTo("5/3/After");
                assertThat(reader.line()).isEqualTo("event: state");
                assertThat(reader.line()).isEqualTo("data: {\"at\":4}");
                assertThat(reader.line()).isEqualTo("id: 4");
                assertThat(reader.number()).isEqualTo(4);
                assertThat(reader.number()).isEqualTo(5);
                publish(numbers, server, 1);
                assertThat(reader.number()).isEqualTo(6);
            }
        }
    }

    @Test
    void theSnapshotAndWhatFollowsItFitTogether() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS, numbers)) {
            publish(numbers, server, 4);

            try (StreamReader reader = server.read("state=true")) {
                assertThat(reader.next("open")).isEqualTo("4/4/WithState");
                assertThat(reader.next("snapshot")).isEqualTo("4/10");
                publish(numbers, server, 1);
                assertThat(reader.number()).isEqualTo(5);
            }
        }
    }

    @Test
    void whatHasLeftTheRingComesFromTheStoreWithoutAGap() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS, numbers)) {
            publish(numbers, server, 300);
            numbers.readsThatFail.set(2);

            try (StreamReader reader = server.read("after=0")) {
                for (long expected = 1; expected <= 300; expected++)
                    assertThat(reader.number()).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsNotInTheStoreEitherIsAGapThatIsTold() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS, numbers)) {
            publish(numbers, server, 300);
            numbers.forget(120);

            try (StreamReader reader = server.read("after=100")) {
                assertThat(reader.next("gap")).isEqualTo("101-120");
                assertThat(reader.number()).isEqualTo(121);
            }
        }
    }

    @Test
    void whatAnEntryChangedInTheStoreIsNotTakenFromMemoryAnyMore() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS, numbers)) {
            publish(numbers, server, 5);
            numbers.forget(4);
            server.channel.publishAnew(new Entry(6, null, Sse.event("number", 6, "{\"n\":6,\"pad\":\"\"}")), 21L);

            try (StreamReader reader = server.read("after=2")) {
                assertThat(reader.next("gap")).isEqualTo("3-4");
                assertThat(reader.number()).isEqualTo(5);
                assertThat(reader.number()).isEqualTo(6);
            }
        }
    }

    @Test
    void aReaderWhoKnowsMoreThanThisReplicaWaitsForIt() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS.withHeartbeat(Duration.ofMillis(50)), numbers)) {
            publish(numbers, server, 2);

            try (StreamReader reader = server.read("after=4")) {
                assertThat(reader.next("open")).isEqualTo("2/4/After");
                assertThat(reader.line()).as("no id that would take it back").isEqualTo("event: heartbeat");
                publish(numbers, server, 3);
                assertThat(reader.number()).isEqualTo(5);
            }
        }
    }

    @Test
    void aHeartbeatSetsTheIdOfTheHeadOnceAllUpToItIsWritten() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS.withHeartbeat(Duration.ofMillis(50)), numbers)) {
            publish(numbers, server, 7);

            try (StreamReader reader = server.read("")) {
                assertThat(reader.next("open")).isEqualTo("7/7/Now");
                assertThat(reader.line()).isEqualTo("id: 7");
                assertThat(reader.line()).isEqualTo("event: heartbeat");
                assertThat(reader.line()).isEqualTo("data: 7");
            }
        }
    }

    @Test
    void aReaderThatStandsStillStopsNobodyAndLosesNothing() throws Exception {
        Numbers numbers = new Numbers(20_000);
        try (HubServer server = new HubServer(LIMITS, numbers);
                Socket stalled = server.connect("after=0", 4096);
                StreamReader first = server.read("after=0");
                StreamReader second = server.read("after=0")) {
            await().until(() -> server.hub.subscribers() == 3);

            for (int round = 1; round <= 1000; round++) {
                publish(numbers, server, 1);
                assertThat(first.number()).isEqualTo(round);
                assertThat(second.number()).isEqualTo(round);
            }

            StreamReader awake = new StreamReader(stalled);
            for (long expected = 1; expected <= 1000; expected++)
                assertThat(awake.number()).isEqualTo(expected);
        }
    }

    @Test
    void whoFindsNoPlaceIsToldAndAPlaceThatIsLeftIsFree() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = new HubServer(LIMITS.withSubscribers(1), numbers)) {
            StreamReader first = server.read("");
            first.next("open");
            try (StreamReader refused = server.read("")) {
                assertThat(refused.line()).startsWith("HTTP/1.1 503");
            }

            first.close();

            await().until(() -> server.hub.subscribers() == 0);
            try (StreamReader next = server.read("")) {
                assertThat(next.next("open")).isEqualTo("0/0/Now");
            }
        }
    }

    @Test
    void closingTheHubEndsEveryStreamInGoodOrder() throws Exception {
        Numbers numbers = new Numbers(0);
        HubServer server = new HubServer(LIMITS, numbers);
        try (StreamReader reader = server.read("")) {
            reader.next("open");

            server.hub.close().toCompletionStage().toCompletableFuture().join();

            assertThat(reader.next("number")).isNull();
            assertThat(server.hub.subscribers()).isZero();
        } finally {
            server.close();
        }
    }

    private static void publish(Numbers numbers, HubServer server, int count) {
        for (int i = 0; i < count; i++) numbers.publish(server.channel);
    }
}
