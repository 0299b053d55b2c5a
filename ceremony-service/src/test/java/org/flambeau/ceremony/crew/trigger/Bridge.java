package org.flambeau.ceremony.crew.trigger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A bridge on this machine: keeps what it was told and answers with the statuses that it was given, 204 after them. */
final class Bridge implements AutoCloseable {

    record Told(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.get(name).get(0);
        }
    }

    final List<Told> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final List<Integer> statuses;
    private final Map<String, String> headers = new ConcurrentHashMap<>();

    private Bridge(List<Integer> statuses) throws IOException {
        this.statuses = statuses;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    static Bridge answering(Integer... statuses) throws IOException {
        return new Bridge(List.of(statuses));
    }

    Bridge with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/osc?channel=1";
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int before = told.size();
        told.add(new Told(Map.copyOf(exchange.getRequestHeaders()), body));
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(before < statuses.size() ? statuses.get(before) : 204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
