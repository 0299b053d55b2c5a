package org.flambeau.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.flambeau.cli.suite.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<String> states = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<String> lastEventIds = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<Long> askedAt = java.util.Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private LiveFeed feed;

    /** What the server does with each request, in order; the last one for all that follow. */
    private interface Turn {
        void take(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        if (feed != null) feed.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void itComesBackWhereItLeftOffWhateverTheServerSaysInBetween() throws Exception {
        // Given
        serve(
                stream("retry: 10\n\nid: 7\ndata: seven\n\nid: 8\ndata: ha"),
                status(500),
                status(429),
                status(503),
                streamThatStays("id: 8\ndata: eight\n\n"));

        // When
        follow(Duration.ofSeconds(30));

        // Then
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("7 seven");
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("8 eight");
        assertThat(lastEventIds).containsExactly("", "7", "7", "7", "7");
        assertThat(states).contains("disconnected: status 500", "disconnected: status 429", "connected");
    }

    @Test
    void aConnectionOnWhichNothingComesIsLeft() throws Exception {
        // Given
        serve(streamThatStays("retry: 10\nid: 1\ndata: one\n\n"), streamThatStays("id: 2\ndata: two\n\n"));

        // When
        follow(Duration.ofSeconds(3));

        // Then
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("1 one");
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("2 two");
        assertThat(lastEventIds).startsWith("", "1");
    }

    @Test
    void thePauseIsAtLeastWhatTheServerAskedFor() throws Exception {
        // Given
        serve(stream("retry: 400\nid: 1\ndata: one\n\n"), streamThatStays("id: 2\ndata: two\n\n"));

        // When
        follow(Duration.ofSeconds(30));

        // Then
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("1 one");
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("2 two");
        assertThat((askedAt.get(1) - askedAt.get(0)) / 1_000_000).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aRequestThatIsWrongEndsIt() {
        // Given
        serve(status(404));
        feed = new LiveFeed(address(), event -> {}, states::add);

        // When, Then
        assertThatThrownBy(feed::follow).isInstanceOf(Failure.class).hasMessageContaining("refused with 404");
    }

    private void follow(Duration silence) {
        feed = new LiveFeed(address(), event -> heard.add(event.id() + " " + event.data()), states::add, silence);
        threads.execute(feed::follow);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/live";
    }

    private void serve(Turn... turns) {
        server.createContext("/live", exchange -> {
            askedAt.add(System.nanoTime());
            String id = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            lastEventIds.add(id == null ? "" : id);
            try (exchange) {
                turns[Math.min(lastEventIds.size(), turns.length) - 1].take(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Turn status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private static Turn stream(String text) {
        return exchange -> write(exchange, text);
    }

    private Turn streamThatStays(String text) {
        return exchange -> {
            write(exchange, text);
            over.await(60, TimeUnit.SECONDS);
        };
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
