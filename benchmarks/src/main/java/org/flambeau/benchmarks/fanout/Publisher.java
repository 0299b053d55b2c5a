package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Publishes at a rate, whatever the answers take. */
final class Publisher {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void now(Peer peer, String stamp) throws IOException, InterruptedException {
        now(peer.publish(stamp));
    }

    void now(HttpRequest request) throws IOException, InterruptedException {
        checked(client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /**
     * Publishes so many, {@code atOnce} together, and waits for all answers.
     *
     * @param perSecond bursts per second
     */
    void publish(Peer peer, int events, int atOnce, double perSecond) {
        send(() -> peer.publish(Stamps.now()), events, atOnce, perSecond);
    }

    /** The same with requests that are made when they are sent. */
    void send(Supplier<HttpRequest> requests, int events, int atOnce, double perSecond) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        Pace pace = new Pace(perSecond);
        for (int event = 0; event < events; event++) {
            pace.await(event / atOnce);
            answers.add(client.sendAsync(requests.get(), HttpResponse.BodyHandlers.ofString())
                    .thenAccept(Publisher::checked));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    private static void checked(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2)
            throw new IllegalStateException("not published: " + answer.statusCode() + " " + answer.body());
    }
}
