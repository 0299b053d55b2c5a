package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.flambeau.livehub.HubServer.StreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LiveStreamTest {

    private static final HubLimits LIMITS = HubLimits.standard()
            .withRingEntries(64)
            .withSubscribers(100, 100, 100)
            .withHeartbeat(Duration.ofSeconds(30))
            .withReads(64 * 1024, 10, Duration.ofMillis(20));

    HubServer server(HubLimits limits, Numbers numbers) throws Exception {
        return new HubServer(limits, numbers);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void theOperatingSystemsOwnTransportIsUsedWhereThereIsOne() throws Exception {
        try (HubServer server = server(LIMITS, new Numbers(0))) {
            assertThat(server.isStraight()).isTrue();
        }
    }

    @Test
    void aReaderWhoComesBackGoesOnAfterWhatItSawLast() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS, numbers)) {
            publish(numbers, server, 5);

            try (StreamReader reader = server.read("after=3")) {
                assertThat(reader.next("open")).isEqualTo("5/3/After");
                assertThat(reader.line()).isEqualTo("event: state");
                assertThat(reader.line()).as("one state for both").isEqualTo("data: {\"at\":5,\"of\":2}");
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
        try (HubServer server = server(LIMITS, numbers)) {
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
        try (HubServer server = server(LIMITS, numbers)) {
            publish(numbers, server, 300);
            numbers.readsThatFail.set(2);

            try (StreamReader reader = server.read("after=0")) {
                for (long expected = 1; expected <= 300; expected++)
                    assertThat(reader.number()).isEqualTo(expected);
            }
            assertThat(server.hub.counts().resyncs())
                    .as("once, however many pages it took")
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsNotInTheStoreEitherIsAGapThatIsTold() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS, numbers)) {
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
        try (HubServer server = server(LIMITS, numbers)) {
            publish(numbers, server, 5);
            numbers.forget(4);
            server.channel.publishAnew(new Entry<>(6, 6L), 21L);

            try (StreamReader reader = server.read("after=2")) {
                assertThat(reader.next("gap")).isEqualTo("3-4");
                assertThat(reader.number()).isEqualTo(5);
                assertThat(reader.number()).isEqualTo(6);
            }
        }
    }

    @Test
    void whatAnEntryChangedIsToldAsItIsNowAndStillFromMemory() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS, numbers)) {
            publish(numbers, server, 5);
            numbers.forget(5);
            server.channel.publishChanging(new Entry<>(6, 6L), 21L, List.of(2L, 4L), number -> -number);

            try (StreamReader reader = server.read("after=2")) {
                assertThat(reader.next("number")).startsWith("{\"n\":3,");
                assertThat(reader.next("number")).startsWith("{\"n\":-4,");
                assertThat(reader.next("number")).startsWith("{\"n\":5,");
                assertThat(reader.next("number")).startsWith("{\"n\":6,");
            }
            assertThat(server.hub.counts().resyncs()).isZero();
        }
    }

    @Test
    void aReaderWhoKnowsMoreThanThisReplicaWaitsForIt() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS.withHeartbeat(Duration.ofMillis(50)), numbers)) {
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
        try (HubServer server = server(LIMITS.withHeartbeat(Duration.ofMillis(50)), numbers)) {
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
        try (HubServer server = server(LIMITS, numbers);
                Socket stalled = server.connect("after=0", 4096);
                StreamReader first = server.read("after=0");
                StreamReader second = server.read("after=0")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> server.hub.subscribers() == 3);

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
        try (HubServer server = server(LIMITS.withSubscribers(1, 1, 1), numbers)) {
            StreamReader first = server.read("");
            first.next("open");
            try (StreamReader refused = server.read("")) {
                assertThat(refused.line()).startsWith("HTTP/1.1 503");
            }

            first.close();

            assertThatThePlaceIsFree(server, "");
        }
    }

    private static void assertThatThePlaceIsFree(HubServer server, String query) throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> server.hub.subscribers() == 0);
        try (StreamReader next = server.read(query)) {
            assertThat(next.next("open")).isEqualTo("0/0/Now");
        }
    }

    @Test
    void anAddressThatHasAllItsPlacesIsRefusedWhileOthersAreFree() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS.withSubscribers(100, 2, 100), numbers);
                StreamReader first = server.read("");
                StreamReader second = server.read("")) {
            first.next("open");
            second.next("open");

            try (StreamReader refused = server.read("")) {
                assertThat(refused.line()).startsWith("HTTP/1.1 503");
            }

            publish(numbers, server, 1);
            assertThat(first.number()).as("nobody is cut to make room").isEqualTo(1);
        }
    }

    @Test
    void theHolderOfATokenWhoHasAllPlacesIsRefusedWhileOthersAreFreeAndAPlaceThatIsLeftIsFree() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS.withSubscribers(100, 100, 1), numbers)) {
            StreamReader first = server.read("token=ana");
            first.next("open");
            try (StreamReader refused = server.read("token=ana");
                    StreamReader other = server.read("token=bea");
                    StreamReader nobody = server.read("")) {
                assertThat(refused.line()).startsWith("HTTP/1.1 503");
                other.next("open");
                nobody.next("open");
            }

            first.close();

            assertThatThePlaceIsFree(server, "token=ana");
        }
    }

    @Test
    void whoWantsSomeEntriesGetsThoseAloneFromMemoryAndFromTheStoreAndHasProofOfTheRest() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS.withHeartbeat(Duration.ofMillis(200)), numbers)) {
            publish(numbers, server, 300);

            try (StreamReader reader = server.read("after=0&of=7")) {
                for (long expected = 7; expected <= 300; expected += 7)
                    assertThat(reader.number()).isEqualTo(expected);
                publish(numbers, server, 3);
                String line = reader.line();
                while (!line.equals("id: 303")) line = reader.line();
                assertThat(reader.line()).isEqualTo("event: heartbeat");
            }
        }
    }

    @Test
    void anEntryIsEncodedOnceForAllWhoSeeItInTheSameForm() throws Exception {
        Numbers numbers = new Numbers(0);
        try (HubServer server = server(LIMITS, numbers);
                StreamReader one = server.read("after=0");
                StreamReader other = server.read("after=0&of=1");
                StreamReader third = server.read("after=0&of=2")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> server.hub.subscribers() == 3);

            publish(numbers, server, 2);

            assertThat(one.number()).isEqualTo(1);
            assertThat(one.number()).isEqualTo(2);
            assertThat(other.number()).isEqualTo(1);
            assertThat(third.number()).isEqualTo(2);
            assertThat(numbers.encoded).hasValue(2);
        }
    }

    @Test
    void aStreamThatHasLastedItsTimeIsEndedInGoodOrder() throws Exception {
        Numbers numbers = new Numbers(0);
        HubLimits limits = LIMITS.withHeartbeat(Duration.ofMillis(20)).withLongestStay(Duration.ofMillis(400));
        try (HubServer server = server(limits, numbers);
                StreamReader reader = server.read("")) {
            reader.next("open");

            assertThat(reader.next("number")).isNull();
            await().atMost(Duration.ofSeconds(60)).until(() -> server.hub.subscribers() == 0);
        }
    }

    @Test
    void closingTheHubEndsEveryStreamInGoodOrder() throws Exception {
        Numbers numbers = new Numbers(0);
        HubServer server = server(LIMITS, numbers);
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
