package org.flambeau.broadcast.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.flambeau.contracts.EventJson;

/** A partner's receiver on this machine: keeps what it got, and answers what it was told to, 204 otherwise. */
final class Receiver implements AutoCloseable {

    final List<Got> got = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private volatile int usual = 204;
    private volatile Duration pause = Duration.ZERO;
    private volatile HttpServer server;

    private record Answer(int status, Map<String, String> headers) {}

    /** What came. */
    record Got(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .get(0);
        }

        String id() {
            return header("webhook-id");
        }

        JsonPath json() {
            return new JsonPath(body);
        }

        int sequence() {
            try {
                return EventJson.mapper().readTree(body).at("/data/sequence").asInt();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not JSON: " + body, e);
            }
        }

        /** Fails unless the library's own verifier takes the message. */
        void verify(String secret) throws Exception {
            new Webhook(secret).verify(body, headers);
        }
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver open() throws IOException {
        Receiver receiver = new Receiver(null);
        receiver.listen(0);
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook?from=flambeau";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The status of every answer that nothing else is said for. */
    void usually(int status) {
        usual = status;
    }

    void takesItsTime(Duration each) {
        pause = each;
    }

    /** Answers once. */
    void once(int status, Map<String, String> headers) {
        answers.add(new Answer(status, headers));
    }

    /** Is no longer there: connections are refused until it comes back at the same port. */
    void goAway() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        listen(port());
    }

    List<Integer> sequences() {
        return got.stream().map(Got::sequence).toList();
    }

    private void listen(int port) throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        made.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        made.createContext("/", this::answer);
        made.start();
        server = made;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = answers.isEmpty() ? new Answer(usual, Map.of()) : answers.remove();
        got.add(new Got(Map.copyOf(exchange.getRequestHeaders()), body));
        LockSupport.parkNanos(pause.toNanos());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
