package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Test;

/** Two replicas send webhooks, and the one that is sending is killed. */
class KilledWebhooksIT {

    private static final int KILLS = 2;
    private static final int PODIUMS_BETWEEN = 12;
    private static final List<String> EVENTS = List.of("ATHW100M", "ATHM100M", "SWMM400MIM");

    private static final Duration SOON = Duration.ofSeconds(120);

    private final Random random = new Random();
    private RunningSuite suite;
    private int versions;

    @Test
    void aReceiverGetsEveryEventInOrderAndOnlyWhatWasInFlightAgainUnderItsIdWhenTheSenderIsKilled() throws Exception {
        suite = RunningSuite.get();
        suite.reset();
        List<ServiceProcess> replicas = List.of(suite.suite().service(Suite.BROADCAST), suite.secondBroadcast());
        try (WebhookReceiver receiver = WebhookReceiver.open()) {
            long before = suite.head();
            Http.Answer endpoint = partner()
                    .post("/webhooks", "killed-" + random.nextLong(), Map.of("url", receiver.url()))
                    .orFail("the endpoint");
            long after = suite.head();
            List<WebhookReceiver.Got> inFlight = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                int more = random.nextInt(PODIUMS_BETWEEN - 1);
                CompletableFuture<Void> news = CompletableFuture.runAsync(this::enterPodiums);

                int port = receiver.holdAfter(more);
                ServiceProcess sender = Senders.of(port, replicas);
                WebhookReceiver.Got held = receiver.last();
                inFlight.add(held);
                System.out.println("kill -9 " + sender.name() + ", which sends " + held);
                sender.kill();

                news.join();
                Awaitility.await("the other replica goes on")
                        .atMost(SOON)
                        .until(() -> receiver.last().sequence() > held.sequence());
                sender.start();
                sender.awaitReady();
            }
            long newest = after + KILLS * PODIUMS_BETWEEN;
            Awaitility.await("everything is delivered")
                    .atMost(SOON)
                    .until(() -> receiver.last().sequence() >= newest
                            && receiver.last().sequence() == suite.head());

            List<WebhookReceiver.Got> got = receiver.got();
            for (WebhookReceiver.Got held : inFlight)
                assertThat(got.get(got.indexOf(held) + 1))
                        .as("in flight when its sender was killed")
                        .isEqualTo(held);
            List<WebhookReceiver.Got> told = onceEach(got);
            long first = told.get(0).sequence();
            assertThat(first).isBetween(before + 1, after + 1);
            assertThat(told.stream().map(WebhookReceiver.Got::sequence))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(first, receiver.last().sequence())
                                    .boxed()
                                    .toList());
            assertThat(told).extracting(WebhookReceiver.Got::id).doesNotHaveDuplicates();
            String path = "/webhooks/" + endpoint.body().path("id").asText();
            partner().delete(path, endpoint.tag()).orFail("to delete the endpoint");
        }
    }

    /** Without what came again at once: a receiver gets everything at least once, and knows it again by its id. */
    private static List<WebhookReceiver.Got> onceEach(List<WebhookReceiver.Got> got) {
        List<WebhookReceiver.Got> once = new ArrayList<>();
        for (WebhookReceiver.Got one : got)
            if (once.isEmpty() || !once.get(once.size() - 1).equals(one)) once.add(one);
        return once;
    }

    private Desk partner() throws Exception {
        return new Desk(suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES, suite.token("partner"));
    }

    /** One version after the other of the same podiums, each told by a notification and those that come of it. */
    private void enterPodiums() {
        try {
            Desk desk = suite.medals("results");
            for (int podium = 0; podium < PODIUMS_BETWEEN; podium++) {
                String path = "/events/" + EVENTS.get(podium % EVENTS.size()) + "/podium";
                desk.set(path, "application/json", Http.json(Podiums.gold("FRA", "Winner " + versions++)))
                        .orFail(path);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
