package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.flambeau.broadcast.Fixtures.send;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.webhook.PartnerClient.Made;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several replicas at one database: senders that know of each other only by their leases. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WebhookReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ALL = "{}";

    @Inject
    WebhookSender own;

    @Inject
    QueueTable queues;

    @Inject
    ServeEndpoint serve;

    @Inject
    CallEndpoint call;

    @Inject
    Archive archive;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    @Inject
    MovableClock movable;

    private final List<WebhookSender> replicas = new ArrayList<>();

    @AfterEach
    void stopReplicas() throws InterruptedException {
        movable.moveTo(Duration.ZERO);
        for (WebhookSender replica : replicas) replica.stop(new ShutdownEvent());
    }

    @Test
    void threeReplicasSendEachNotificationOnceAndInOrderToEachEndpoint() throws Exception {
        PartnerClient partner = partner("replicas");
        replica();
        replica();
        List<Receiver> receivers = new ArrayList<>();
        try {
            for (int made = 0; made < 6; made++) {
                receivers.add(Receiver.open());
                partner.make(receivers.get(made).url(), ALL);
            }

            for (int version = 1; version <= 60; version++)
                send(Fixtures.ceremony(
                        "hook-replicas", version, version == 1 ? Occurrence.PLANNED : Occurrence.AMENDED));

            List<Integer> each = IntStream.rangeClosed(2, 61).boxed().toList();
            for (Receiver receiver : receivers)
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(receiver.got).hasSizeGreaterThanOrEqualTo(60));
            // Time for what should not come a second time.
            Thread.sleep(1_000);
            for (Receiver receiver : receivers) assertThat(receiver.sequences()).containsExactlyElementsOf(each);
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    @Test
    void whatAReplicaWasSendingWhenItDiedIsSentByAnotherUnderTheSameIdAndTheRestFollowsInOrder() throws Exception {
        PartnerClient partner = partner("killed");
        own.stop(new ShutdownEvent());
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(receiver.url(), ALL);
            send(Fixtures.ceremony("hook-killed", 1, Occurrence.PLANNED));
            send(Fixtures.ceremony("hook-killed", 2, Occurrence.AMENDED));
            await().atMost(SOON).until(() -> archive.heads().get("hook-killed") == 3);
            // Given: a replica that claims, posts, and dies before it keeps what came of it
            Claim claim = claim(endpoint, Duration.ofMinutes(5));
            call.attempt(
                    claim.url(),
                    claim.secrets(),
                    claim.messageId(2),
                    Message.of(archive.after("hook-killed", 1, 1).get(0), settings.maxBodyBytes()),
                    0);
            assertThat(receiver.sequences()).containsExactly(2);

            own.start(new StartupEvent());

            await().atMost(SOON).during(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(receiver.got)
                    .hasSize(1));
            // When: the lease ends; a long one is cut short, so that a slow machine is not late before it
            assertThat(queues.confirmed(claim, Duration.ofMillis(1))).isPresent();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 2, 3));
            assertThat(receiver.got.get(1).id()).isEqualTo(receiver.got.get(0).id());
            for (Receiver.Got got : receiver.got) got.verify(endpoint.secret());
        }
    }

    @Test
    void aDatabaseThatIsKilledWhileMessagesAreSentLosesNoneAndKeepsTheirOrder() throws Exception {
        PartnerClient partner = partner("database");
        replica();
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(receiver.url(), ALL);
            receiver.takesItsTime(Duration.ofMillis(50));
            for (int version = 1; version <= 40; version++)
                send(Fixtures.ceremony(
                        "hook-database", version, version == 1 ? Occurrence.PLANNED : Occurrence.AMENDED));
            await().atMost(SOON).untilAsserted(() -> assertThat(receiver.got).hasSizeGreaterThan(5));

            SuiteParts.postgres().kill();
            SuiteParts.postgres().start();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).contains(41));
            assertThat(receiver.sequences().stream().distinct())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(2, 41).boxed().toList());
            // What comes twice is what nobody could note as taken: it comes next to itself, under its id.
            assertThat(receiver.sequences()).isSorted();
            assertThat(receiver.got.stream().map(Receiver.Got::id).distinct()).hasSize(40);
            for (Receiver.Got got : receiver.got) got.verify(endpoint.secret());
        }
    }

    @Test
    void aReplicaThatWasPausedAndLostItsEndpointMovesNothing() throws Exception {
        PartnerClient partner = partner("paused");
        own.stop(new ShutdownEvent());
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(receiver.url(), ALL);
            send(Fixtures.ceremony("hook-paused", 1, Occurrence.PLANNED));
            await().atMost(SOON).until(() -> archive.heads().get("hook-paused") == 2);
            Claim paused = claim(endpoint, Duration.ofMillis(1));
            Thread.sleep(20);
            claim(endpoint, Duration.ofMillis(1));

            serve.turn(paused, () -> true);

            assertThat(receiver.got).isEmpty();
            assertThat(partner.deliveries(endpoint).getInt("queue.cursor")).isEqualTo(1);
            own.start(new StartupEvent());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2));
        }
    }

    @Test
    void receiversThatHangDelayNoOther() throws Exception {
        PartnerClient partner = partner("hanging");
        Map<Made, PartnerClient> hanging = new LinkedHashMap<>();
        try (ServerSocket silent = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
                Receiver receiver = Receiver.open()) {
            // Given: more hanging endpoints than one replica has places, each of which has failed once
            for (PartnerClient one : List.of(partner, new PartnerClient("hanging-too", "hook-hanging")))
                for (int made = 0; made < 19; made++)
                    hanging.put(one.make("http://127.0.0.1:" + silent.getLocalPort() + "/", ALL), one);
            Made healthy = partner.make(receiver.url(), ALL);
            send(Fixtures.ceremony("hook-hanging", 1, Occurrence.PLANNED));
            await().atMost(SOON).untilAsserted(() -> assertThat(failures(hanging))
                    .allSatisfy(failures -> assertThat(failures).isPositive()));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2));

            // When: all of them are due again, which takes them 38 seconds at two places, and the first have had their
            // turn
            List<Integer> before = failures(hanging);
            movable.advance(Duration.ofMinutes(6));
            await().atMost(SOON).until(() -> !failures(hanging).equals(before));
            send(Fixtures.ceremony("hook-hanging", 2, Occurrence.AMENDED));

            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 3));
            List<Integer> after = failures(hanging);
            assertThat(IntStream.range(0, before.size())
                            .filter(one -> before.get(one).equals(after.get(one))))
                    .as("endpoints that still wait for their place")
                    .isNotEmpty();
            assertThat(partner.failures(healthy)).isZero();
        }
    }

    private static List<Integer> failures(Map<Made, PartnerClient> endpoints) {
        return endpoints.entrySet().stream()
                .map(one -> one.getValue().failures(one.getKey()))
                .toList();
    }

    private Claim claim(Made endpoint, Duration lease) {
        return queues.claim(archive.heads(), clock.instant(), false, 100, lease).stream()
                .filter(one -> one.endpoint().equals(endpoint.id()))
                .findFirst()
                .orElseThrow();
    }

    private void replica() {
        WebhookSender replica = new WebhookSender(queues, archive, serve, new WebhookBell(), settings, clock);
        replica.start(new StartupEvent());
        replicas.add(replica);
    }

    private PartnerClient partner(String name) {
        send(Fixtures.games("hook-" + name));
        await().atMost(SOON).until(() -> archive.heads().containsKey("hook-" + name));
        return new PartnerClient(name, "hook-" + name);
    }
}
