package org.flambeau.cli.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Resources with versions by the rules that all services share, in memory; answers can be lost on their way. */
public final class ShelfServer implements AutoCloseable {

    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final List<String> puts = new ArrayList<>();
    private final HttpServer server;
    private String losesAnswerOf = "";

    public ShelfServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was put or posted so far, with its media type. */
    public synchronized List<String> puts() {
        return List.copyOf(puts);
    }

    /** Something that is there already; at version 0 it has no tag, as a list that was never put. */
    public ShelfServer with(String path, int version) {
        versions.put(path, version);
        return this;
    }

    /** The next put there is done, and nobody hears of it. */
    public synchronized ShelfServer losingTheAnswerOf(String path) {
        losesAnswerOf = path;
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getRequestBody().readAllBytes();
            Integer version = versions.get(path);
            if (exchange.getRequestMethod().equals("PUT")) {
                String match = exchange.getRequestHeaders().getFirst("If-Match");
                if (version == null || version == 0
                        ? match != null
                        : !tag(version).equals(match)) {
                    say(exchange, 412, version);
                    return;
                }
                version = version == null ? 1 : version + 1;
                versions.put(path, version);
                puts.add(path + " " + exchange.getRequestHeaders().getFirst("Content-Type"));
                if (path.equals(losesAnswerOf)) {
                    losesAnswerOf = "";
                    return;
                }
            }
            if (exchange.getRequestMethod().equals("POST")) {
                puts.add(path + " " + exchange.getRequestHeaders().getFirst("Content-Type"));
                versions.put(path.replaceAll("/import$", ""), 1);
                version = 0;
            }
            say(exchange, version == null ? 404 : 200, version);
        }
    }

    private static void say(HttpExchange exchange, int status, Integer version) throws IOException {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (version != null && version > 0) exchange.getResponseHeaders().set("ETag", tag(version));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
