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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.flambeau.cli.suite.Failure;

/**
 * Follows the live feed of a Games. It comes back after every break where it left off, after a pause that is at least
 * what the server asks for and different for everyone. A connection on which nothing comes, not even a heartbeat, is a
 * break too. Only an answer that says that the request itself is wrong (4xx, but not 429) ends it.
 */
public final class LiveFeed implements AutoCloseable {

    private static final long FIRST_PAUSE_MILLIS = 300;

    /** Heartbeats come every 15 seconds: three that are missing are a dead connection. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;
    private final Consumer<SseReader.Event> listener;
    private final Consumer<String> state;
    private final Duration silence;
    private final SseReader reader = new SseReader();
    private volatile InputStream stream;
    private volatile boolean closed;

    /**
     * @param address of the feed, {@code http://.../games/paris-2024/live} with any query
     * @param listener is given every event, in order
     * @param state is told when the connection comes and goes
     */
    public LiveFeed(String address, Consumer<SseReader.Event> listener, Consumer<String> state) {
        this(address, listener, state, SILENCE);
    }

    LiveFeed(String address, Consumer<SseReader.Event> listener, Consumer<String> state, Duration silence) {
        this.address = address;
        this.listener = listener;
        this.state = state;
        this.silence = silence;
    }

    /**
     * Follows until {@link #close()}.
     *
     * @throws Failure when the server refuses the request for good
     */
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
                HttpRequest.newBuilder(URI.create(address)).timeout(silence).header("Accept", "text/event-stream");
        if (!reader.lastEventId().isEmpty()) request.header("Last-Event-ID", reader.lastEventId());
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return;
        }
        if (response.statusCode() != OK) refused(response);
        stream = response.body();
        if (closed) cut();
        state.accept("connected");
        read();
        if (!closed) state.accept("disconnected: the server ended the stream");
    }

    private void read() throws IOException {
        try (SilenceWatch watch = new SilenceWatch(silence, this::silent);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                watch.heard();
                reader.line(line).ifPresent(listener);
            }
        }
    }

    private void silent() {
        state.accept("nothing came for " + silence.toSeconds() + " s, not even a heartbeat");
        cut();
    }

    private void refused(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            String words = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status / 100 == 4 && status != TOO_MANY_REQUESTS)
                throw new Failure(address + " was refused with " + status + ": " + words);
            throw new IOException("status " + status);
        }
    }

    private void rest() {
        long asked = reader.retryMillis() < 0 ? FIRST_PAUSE_MILLIS : reader.retryMillis();
        try {
            Thread.sleep(asked + ThreadLocalRandom.current().nextLong(asked / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
