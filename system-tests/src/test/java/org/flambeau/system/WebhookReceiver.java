package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.flambeau.contracts.EventJson;

/**
 * A partner's receiver that keeps what comes and answers 204. A delivery that it was told to hold is kept and never answered.
 */
public final class WebhookReceiver implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 120;

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Hold hold = new Hold(Integer.MAX_VALUE, new CompletableFuture<>());

    /** @param id the {@code webhook-id} */
    public record Got(String id, long sequence) {}

    /** The first delivery from the {@code after}th on, and the port that it came from. */
    private record Hold(int after, CompletableFuture<Integer> from) {}

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    public static WebhookReceiver open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WebhookReceiver receiver = new WebhookReceiver(server);
        server.setExecutor(receiver.threads);
        server.createContext("/", receiver::receive);
        server.start();
        return receiver;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    public List<Got> got() {
        return List.copyOf(got);
    }

    /** The newest. */
    public Got last() {
        return got.get(got.size() - 1);
    }

    /** Holds the next delivery once so many more have come, and waits for it: the port that it comes from. */
    int holdAfter(int more) throws Exception {
        Hold next = new Hold(got.size() + more, new CompletableFuture<>());
        hold = next;
        return next.from().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        JsonNode message = EventJson.mapper().readTree(exchange.getRequestBody());
        got.add(new Got(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                message.at("/data/sequence").asLong()));
        Hold wanted = hold;
        if (got.size() > wanted.after()
                && wanted.from().complete(exchange.getRemoteAddress().getPort())) return;
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
