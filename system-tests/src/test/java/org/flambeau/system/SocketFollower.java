package org.flambeau.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;

/** Somebody who follows a Games over WebSocket, with the state first, and keeps every text that came. */
final class SocketFollower implements WebSocket.Listener, AutoCloseable {

    private final StringBuilder everything = new StringBuilder();
    private WebSocket socket;

    private SocketFollower() {}

    static SocketFollower of(RunningSuite suite, String games) {
        String address = suite.addresses().broadcast().replaceFirst("^http", "ws");
        SocketFollower follower = new SocketFollower();
        follower.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/games/" + games + "/live/ws?snapshot=true"), follower)
                .join();
        return follower;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        synchronized (everything) {
            everything.append(data);
        }
        from.request(1);
        return null;
    }

    /** Every character that came. */
    String everything() {
        synchronized (everything) {
            return everything.toString();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
