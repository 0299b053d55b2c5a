package org.flambeau.cli.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.flambeau.cli.suite.Failure;

/**
 * Follows the live feed of a Games. It comes back after every break where it left off, after a pause that the server
 * asks for and that is different for everyone.
 */
public final class LiveFeed implements AutoCloseable {

    private static final long FIRST_PAUSE_MILLIS = 300;
    private static final int REFUSED = 400;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;
    private final Consumer<SseReader.Event> listener;
    private final Consumer<String> state;
    private final SseReader reader = new SseReader();
    private volatile InputStream stream;
    private volatile boolean closed;

    /**
     * @param address of the feed, {@code http://.../games/paris-2024/live} with any query
     * @param listener is given every event, in order
     * @param state is told when the connection comes and goes
     */
    public LiveFeed(String address, Consumer<SseReader.Event> listener, Consumer<String> state) {
        this.address = address;
        this.listener = listener;
        this.state = state;
    }

    /** Follows until {@link #close()}. */
    public void follow() {
        while (!closed) {
            try {
                connect();
            } catch (IOException e) {
                if (!closed) state.accept("disconnected: " + e.getMessage());
            }
            if (!closed) rest();
        }
    }

    /** Breaks the connection as a network would; it comes back by itself. */
    public void cut() {
        InputStream open = stream;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException e) {
            state.accept("cut: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        cut();
    }

    private void connect() throws IOException {
        reader.restart();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
        if (!reader.lastEventId().isEmpty()) request.header("Last-Event-ID", reader.lastEventId());
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return;
        }
        if (response.statusCode() >= REFUSED && response.statusCode() < UNAVAILABLE)
            throw new Failure(address + " was refused with " + response.statusCode() + ": "
                    + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        if (response.statusCode() != 200) throw new IOException("status " + response.statusCode());
        stream = response.body();
        state.accept("connected");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                Optional<SseReader.Event> event = reader.line(line);
                event.ifPresent(listener);
            }
        }
        if (!closed) state.accept("disconnected: the server ended the stream");
    }

    private void rest() {
        long base = reader.retryMillis() < 0 ? FIRST_PAUSE_MILLIS : reader.retryMillis();
        try {
            Thread.sleep(base / 2 + ThreadLocalRandom.current().nextLong(base / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
