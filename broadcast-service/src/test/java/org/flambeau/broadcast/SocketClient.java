package org.flambeau.broadcast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Follows over WebSocket. */
public final class SocketClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    public SocketClient(String address) throws Exception {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address.replaceFirst("^http", "ws")), new Listener())
                .get(20, TimeUnit.SECONDS);
    }

    /** The next message of that event. */
    public JsonNode next(String event) throws Exception {
        JsonNode message = read();
        while (!message.path("event").asText().equals(event)) message = read();
        return message;
    }

    /** The next message, whatever it is. */
    public JsonNode read() throws Exception {
        JsonNode message = received.poll(20, TimeUnit.SECONDS);
        if (message == null) throw new IllegalStateException("no message within 20 s");
        return message;
    }

    public void say(String text) {
        socket.sendText(text.replace('\'', '"'), true).join();
    }

    /** The status that the server closes with. */
    public int closed() throws Exception {
        return closed.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                try {
                    received.add(JSON.readTree(message.toString()));
                } catch (java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
