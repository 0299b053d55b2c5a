package org.flambeau.broadcast;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Reads a live stream event by event. */
public final class LiveClient implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    public record Frame(String event, String id, String data) {}

    public LiveClient(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) request.headers(headers);
        response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The next event of that name. */
    public Frame next(String event) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    Frame frame;
                    do frame = read();
                    while (!event.equals(frame.event()));
                    return frame;
                })
                .get(20, TimeUnit.SECONDS);
    }

    /** The next event, whatever it is. */
    public Frame read() {
        String event = null;
        String id = null;
        String data = null;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) event = line.substring(7);
                if (line.startsWith("id: ")) id = line.substring(4);
                if (line.startsWith("data: ")) data = line.substring(6);
                if (line.isEmpty() && data != null) return new Frame(event, id, data);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the stream has ended");
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
