package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.contract.Contract;
import org.flambeau.broadcast.webhook.PartnerClient.Made;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What receivers meet: real ones on this machine, which fail, go away and come back, while time is moved. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WebhookDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ALL = "{}";

    @Inject
    MovableClock clock;

    @Inject
    Archive archive;

    @AfterEach
    void thePresentAgain() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void whatIsOfInterestIsPostedOnceInOrderAndVerifiable() throws Exception {
        PartnerClient partner = partner("wanted");
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(
                    receiver.url(),
                    "{\"organisation\": [\"FRA\"], \"kind\": [\"MEDAL\", \"MILESTONE\"], \"lang\": [\"fr\"]}");

            send(podium("hook-wanted", MEDLEY, 1, athlete(GOLD, "1", "Leon MARCHAND", "FRA")));
            send(Fixtures.firstGold("hook-wanted", 1, false));
            awaitHead("hook-wanted", 3);
            ceremonies("hook-wanted", 1, 2);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(partner.deliveries(endpoint).getInt("queue.cursor"))
                            .isEqualTo(5));
            assertThat(receiver.sequences()).containsExactly(2, 3);
            Receiver.Got got = receiver.got.get(0);
            got.verify(endpoint.secret());
            new Contract().assertMessage("notification.published", got.body());
            assertThatThrownBy(() -> new Receiver.Got(got.headers(), got.body() + " ").verify(endpoint.secret()))
                    .isInstanceOf(WebhookVerificationException.class);
            assertThatThrownBy(() -> got.verify(Secrets.fresh())).isInstanceOf(WebhookVerificationException.class);
            assertThat(got.header("content-type")).isEqualTo("application/json");
            assertThat(got.json().getString("type")).isEqualTo("notification.published");
            assertThat(got.json().getString("timestamp")).isEqualTo(got.json().getString("data.publishedAt"));
            assertThat(got.json().getString("data.texts.fr.headline")).contains("Leon MARCHAND");
            assertThat(receiver.got.get(1).json().getMap("data.texts")).containsOnlyKeys("fr");
            JsonPath told = partner.deliveries(endpoint);
            assertThat(told.getList("items.sequence")).isEqualTo(List.of(3, 2));
            assertThat(told.getList("items.state")).isEqualTo(List.of("DELIVERED", "DELIVERED"));
            assertThat(told.getString("items[1].messageId")).isEqualTo(got.id());
            assertThat(told.getList("items[1].attempts.status")).isEqualTo(List.of(204));
        }
    }

    @Test
    void aReceiverThatComesBackAfterThreeHoursGetsEverythingInOrderAndVerifiable() throws Exception {
        PartnerClient partner = partner("away");
        List<Duration> pauses =
                List.of(Duration.ofSeconds(6), Duration.ofMinutes(6), Duration.ofMinutes(34), Duration.ofMinutes(134));
        Duration last = Duration.ofMinutes(331);
        // The last move ends at the present, for the library's verifier knows no other time.
        clock.moveTo(pauses.stream().reduce(last, Duration::plus).negated());
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(receiver.url(), ALL);
            receiver.goAway();
            ceremonies("hook-away", 1, 3);
            awaitFailures(partner, endpoint, 1);

            clock.advance(pauses.get(0));
            awaitFailures(partner, endpoint, 2);
            for (int failed = 2; failed <= 4; failed++) {
                Duration pause = pauses.get(failed - 1);
                clock.advance(pause.minus(pause.dividedBy(4)));
                assertThatNothingIsTriedFor(Duration.ofMillis(400), partner, endpoint, failed);
                clock.advance(pause.dividedBy(4));
                awaitFailures(partner, endpoint, failed + 1);
            }
            receiver.comeBack();
            clock.moveTo(Duration.ZERO);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 3, 4));
            for (Receiver.Got got : receiver.got) got.verify(endpoint.secret());
            await().atMost(SOON).untilAsserted(() -> assertThat(partner.states(endpoint))
                    .containsExactly("DELIVERED", "DELIVERED", "DELIVERED"));
            JsonPath told = partner.deliveries(endpoint);
            assertThat(told.getInt("items[2].attempted")).isEqualTo(6);
            assertThat(told.getString("items[2].attempts[0].failure")).contains("Connection refused");
            assertThat(told.getInt("queue.failures")).isZero();
        }
    }

    @Test
    void aReceiverThatIsBusyIsLeftAloneForAsLongAsItAsks() throws Exception {
        PartnerClient partner = partner("busy");
        try (Receiver receiver = Receiver.open()) {
            receiver.once(429, Map.of("Retry-After", "120"));
            receiver.once(503, Map.of("Retry-After", "600"));
            Made endpoint = partner.make(receiver.url(), ALL);
            ceremonies("hook-busy", 1, 2);

            awaitFailures(partner, endpoint, 1);
            clock.advance(Duration.ofSeconds(115));
            assertThatNothingIsTriedFor(Duration.ofMillis(400), partner, endpoint, 1);
            clock.advance(Duration.ofSeconds(20));
            awaitFailures(partner, endpoint, 2);
            clock.advance(Duration.ofSeconds(590));
            assertThatNothingIsTriedFor(Duration.ofMillis(400), partner, endpoint, 2);
            clock.advance(Duration.ofSeconds(75));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 2, 2, 3));
            assertThat(receiver.got.stream().limit(3).map(Receiver.Got::id).distinct())
                    .hasSize(1);
            assertThat(receiver.got.get(3).id())
                    .isNotEqualTo(receiver.got.get(0).id());
        }
    }

    @Test
    void aReceiverThatIsGoneIsDisabledAndGoesOnWhereItStoodOnceItIsEnabled() throws Exception {
        PartnerClient partner = partner("gone");
        try (Receiver receiver = Receiver.open()) {
            receiver.once(204, Map.of());
            receiver.once(410, Map.of());
            Made endpoint = partner.make(receiver.url(), ALL);
            ceremonies("hook-gone", 1, 2);

            await().atMost(SOON)
                    .untilAsserted(() -> partner.get("/" + endpoint.id()).body("state", equalTo("DISABLED")));
            partner.get("/" + endpoint.id())
                    .body("disabled.reason", equalTo("GONE"))
                    .header("ETag", "\"2\"");
            ceremonies("hook-gone", 3, 4);
            clock.advance(Duration.ofDays(2));
            assertThatNothingIsTriedFor(Duration.ofMillis(500), partner, endpoint, 1);
            assertThat(receiver.sequences()).containsExactly(2, 3);

            partner.put(endpoint.id(), "\"2\"", PartnerClient.body(receiver.url(), ALL))
                    .statusCode(200)
                    .body("state", equalTo("ENABLED"));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 3, 3, 4, 5));
        }
    }

    @Test
    void anEndpointThatTookNothingForFiveDaysIsDisabled() throws Exception {
        PartnerClient partner = partner("dead");
        try (Receiver receiver = Receiver.open()) {
            receiver.usually(500);
            Made endpoint = partner.make(receiver.url(), ALL);
            ceremonies("hook-dead", 1, 1);

            awaitFailures(partner, endpoint, 1);
            clock.advance(Duration.ofHours(119));
            awaitFailures(partner, endpoint, 2);
            partner.get("/" + endpoint.id()).body("state", equalTo("ENABLED"));
            clock.advance(Duration.ofHours(2));

            await().atMost(SOON).untilAsserted(() -> partner.get("/" + endpoint.id())
                    .body("disabled.reason", equalTo("FAILED_TOO_LONG")));
            assertThat(partner.deliveries(endpoint).getList("items[0].attempts.status"))
                    .isEqualTo(List.of(500, 500, 500));
            assertThat(partner.states(endpoint)).containsExactly("PENDING");
        }
    }

    @Test
    void aRedirectIsAFailureAndNobodyFollowsIt() throws Exception {
        PartnerClient partner = partner("moved");
        try (Receiver elsewhere = Receiver.open();
                Receiver receiver = Receiver.open()) {
            receiver.once(307, Map.of("Location", elsewhere.url()));
            Made endpoint = partner.make(receiver.url(), ALL);
            ceremonies("hook-moved", 1, 1);

            awaitFailures(partner, endpoint, 1);
            clock.advance(Duration.ofSeconds(6));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(partner.states(endpoint)).containsExactly("DELIVERED"));
            assertThat(partner.deliveries(endpoint).getString("items[0].attempts[0].failure"))
                    .isEqualTo("answered 307; redirects are not followed");
            assertThat(elsewhere.got).isEmpty();
        }
    }

    @Test
    void whatWasTakenBackIsSentAsTheArchiveTellsItToday() throws Exception {
        PartnerClient partner = partner("reset");
        try (Receiver receiver = Receiver.open()) {
            receiver.once(500, Map.of());
            Made endpoint = partner.make(receiver.url(), "{\"ceremony\": [\"closing\"]}");
            send(Fixtures.ceremony("hook-reset", 1, Occurrence.SEGMENT_STARTED));
            awaitFailures(partner, endpoint, 1);
            assertThat(receiver.got.get(0).body()).contains("Prologue at the Tuileries");

            send(Fixtures.reset("hook-reset", 2, 1));
            awaitHead("hook-reset", 3);
            clock.advance(Duration.ofSeconds(6));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 2, 3));
            assertThat(receiver.got.get(1).id()).isEqualTo(receiver.got.get(0).id());
            assertThat(receiver.got.get(1).body())
                    .contains("Taken back with the reset of the rehearsal")
                    .doesNotContain("Prologue", "Sagazan", "Tuileries");
            assertThat(receiver.got.get(2).json().getString("data.kind")).isEqualTo("RESET");
        }
    }

    @Test
    void aReplayBeginsAtASequenceOrAnInstantUnderTheSameIds() throws Exception {
        PartnerClient partner = partner("replay");
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(receiver.url(), ALL);
            ceremonies("hook-replay", 1, 3);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 3, 4));

            partner.post("/" + endpoint.id() + "/replay", "{\"from\": 3}")
                    .statusCode(200)
                    .body("cursor", equalTo(2));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 3, 4, 3, 4));
            assertThat(receiver.got.get(3).id()).isEqualTo(receiver.got.get(1).id());

            Instant published = archive.after("hook-replay", 3, 1).get(0).publishedAt();
            partner.post("/" + endpoint.id() + "/replay", "{\"since\": \"" + published + "\"}")
                    .statusCode(200)
                    .body("cursor", equalTo(3));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 3, 4, 3, 4, 4));
            JsonPath page = partner.get("/" + endpoint.id() + "/deliveries?limit=2")
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items.sequence")).isEqualTo(List.of(4, 3));
            assertThat(page.getInt("next")).isEqualTo(3);
            assertThat(partner.get("/" + endpoint.id() + "/deliveries?limit=2&after=3")
                            .extract()
                            .jsonPath()
                            .getList("items.sequence"))
                    .isEqualTo(List.of(2));
        }
    }

    @Test
    void whatAPartnerPassesOverIsNotSentAndIsToldAsSkipped() throws Exception {
        PartnerClient partner = partner("skip");
        try (Receiver receiver = Receiver.open()) {
            receiver.once(400, Map.of());
            Made endpoint = partner.make(receiver.url(), ALL);
            ceremonies("hook-skip", 1, 2);
            awaitFailures(partner, endpoint, 1);

            partner.post("/" + endpoint.id() + "/replay", "{\"from\": 3}").statusCode(200);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.sequences()).containsExactly(2, 3));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(partner.states(endpoint)).containsExactly("DELIVERED", "SKIPPED"));
        }
    }

    @Test
    void duringTheOverlapBothSecretsSignAndAfterItTheNewOneAlone() throws Exception {
        PartnerClient partner = partner("rotated");
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(receiver.url(), ALL);
            String fresh = partner.post("/" + endpoint.id() + "/secret", "{\"overlap\": \"PT2M\"}")
                    .statusCode(200)
                    .extract()
                    .path("secret");
            ceremonies("hook-rotated", 1, 1);
            await().atMost(SOON).untilAsserted(() -> assertThat(receiver.got).hasSize(1));
            receiver.got.get(0).verify(fresh);
            receiver.got.get(0).verify(endpoint.secret());

            clock.advance(Duration.ofSeconds(121));
            ceremonies("hook-rotated", 2, 2);

            await().atMost(SOON).untilAsserted(() -> assertThat(receiver.got).hasSize(2));
            receiver.got.get(1).verify(fresh);
            assertThatThrownBy(() -> receiver.got.get(1).verify(endpoint.secret()))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }

    @Test
    void aPingIsSignedAnsweredWithWhatCameOfItAndLeavesTheQueueAlone() throws Exception {
        PartnerClient partner = partner("pinged");
        try (Receiver receiver = Receiver.open()) {
            Made endpoint = partner.make(receiver.url(), ALL);
            String ping = "/" + endpoint.id() + "/ping";

            JsonPath pinged = partner.post(ping, "").statusCode(200).extract().jsonPath();

            assertThat(pinged.getInt("attempt.status")).isEqualTo(204);
            Receiver.Got got = receiver.got.get(0);
            got.verify(endpoint.secret());
            assertThat(got.id()).isEqualTo(pinged.getString("messageId"));
            assertThat(got.json().getString("type")).isEqualTo("webhook.ping");
            assertThat(got.json().getString("data.webhook")).isEqualTo(endpoint.id());
            partner.post(ping, "").statusCode(429).header("Retry-After", "5");
            receiver.once(500, Map.of());
            clock.advance(Duration.ofSeconds(6));
            partner.post(ping, "").statusCode(200).body("attempt.failure", equalTo("answered 500"));
            JsonPath told = partner.deliveries(endpoint);
            assertThat(told.getList("items")).isEmpty();
            assertThat(told.getInt("queue.failures")).isZero();
        }
    }

    /** A partner of a Games whose feed stands at 1. */
    private PartnerClient partner(String name) {
        send(Fixtures.games("hook-" + name));
        awaitHead("hook-" + name, 1);
        return new PartnerClient(name, "hook-" + name);
    }

    private static void ceremonies(String games, int from, int to) {
        for (int version = from; version <= to; version++)
            send(Fixtures.ceremony(games, version, version == 1 ? Occurrence.PLANNED : Occurrence.AMENDED));
    }

    private void awaitHead(String games, long head) {
        await().atMost(SOON).until(() -> archive.heads().getOrDefault(games, 0L) == head);
    }

    private static void awaitFailures(PartnerClient partner, Made endpoint, int failures) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(partner.failures(endpoint)).isEqualTo(failures));
    }

    private static void assertThatNothingIsTriedFor(Duration time, PartnerClient partner, Made endpoint, int failures) {
        await().during(time).atMost(SOON).untilAsserted(() -> assertThat(partner.failures(endpoint))
                .isEqualTo(failures));
    }
}
