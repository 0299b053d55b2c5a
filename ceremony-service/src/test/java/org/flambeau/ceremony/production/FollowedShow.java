package org.flambeau.ceremony.production;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flambeau.contracts.EventJson;

/** A screen as the network sees it: reads the stream of a production and keeps what comes. */
final class FollowedShow implements AutoCloseable {

    record Event(String name, JsonNode data) {}

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private FollowedShow(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    static FollowedShow open(URI address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return new FollowedShow(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    List<JsonNode> all(String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(Event::data)
                .toList();
    }

    JsonNode newestState() {
        List<JsonNode> states = all("state");
        return states.get(states.size() - 1);
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    private void read() {
        String name = null;
        Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String line = lines.nextLine();
            if (line.startsWith("event: ")) name = line.substring(7);
            if (line.startsWith("data: ")) events.add(new Event(name, json(line.substring(6))));
        }
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }
}
