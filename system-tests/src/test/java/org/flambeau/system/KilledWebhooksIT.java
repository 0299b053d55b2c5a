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

    private static final Duration SOON = Duration.ofSeconds(60);

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
                inFlight.add(receiver.last());
                System.out.println("kill -9 " + sender.name() + ", which sends " + receiver.last());
                sender.kill();

                news.join();
                long untold = receiver.last().sequence() + 1;
                Awaitility.await("the other replica goes on")
                        .atMost(SOON)
                        .until(() -> receiver.last().sequence() >= untold);
                sender.start();
                sender.awaitReady();
            }
            long newest = after + KILLS * PODIUMS_BETWEEN;
            Awaitility.await("everything is delivered")
                    .atMost(SOON)
                    .until(() -> receiver.last().sequence() >= newest
                            && receiver.last().sequence() == suite.head());

            List<WebhookReceiver.Got> told = new ArrayList<>(receiver.got());
            for (WebhookReceiver.Got held : inFlight) {
                int place = told.indexOf(held);
                assertThat(told.get(place + 1))
                        .as("in flight when its sender was killed")
                        .isEqualTo(held);
                told.remove(place);
            }
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
