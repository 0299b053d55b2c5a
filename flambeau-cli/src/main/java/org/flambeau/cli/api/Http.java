package org.flambeau.cli.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.flambeau.cli.suite.Failure;
import org.flambeau.contracts.EventJson;

/**
 * Requests to a service, with patience: while it cannot be reached or says 502, 503 or 504 a request is sent again, with
 * pauses that double to two seconds, for at most two minutes. Whoever changes something sends an {@code
 * Idempotency-Key} or a precondition, so that a second try has no second effect.
 */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> AGAIN = Set.of(502, 503, 504);
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private Http() {}

    /**
     * An answer.
     *
     * @param body its body as JSON, missing when it is none
     * @param bytes its body as it came
     */
    public record Answer(int status, String tag, JsonNode body, byte[] bytes) {

        public boolean ok() {
            return status / 100 == 2;
        }

        /** The answer itself, or the service's own words for why not. */
        public Answer orFail(String what) {
            if (ok()) return this;
            throw new Failure(what + " was refused with " + status + ": " + reason());
        }

        private String reason() {
            String field = body.has("field") ? body.path("field").asText() + ": " : "";
            String value = body.has("value") ? " (" + body.path("value").asText() + ")" : "";
            String row = body.has("row") ? "row " + body.path("row").asText() + ", " : "";
            return row + field + body.path("detail").asText(body.path("title").asText("no reason given")) + value;
        }
    }

    public static Answer get(String address, Map<String, String> headers) {
        return send("GET", address, headers, null);
    }

    public static Answer send(String method, String address, Map<String, String> headers, byte[] body) {
        HttpRequest request = request(method, address, headers, body);
        long end = System.nanoTime() + PATIENCE.toNanos();
        long pause = 50;
        while (true) {
            try {
                HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!AGAIN.contains(response.statusCode()) || System.nanoTime() > end) return answer(response);
            } catch (IOException e) {
                if (System.nanoTime() > end)
                    throw new Failure(
                            address + " cannot be reached: " + e.getClass().getSimpleName() + " " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted");
            }
            rest(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    /** Whether a GET is answered with 2xx just now; no patience. */
    public static boolean answers(String address) {
        try {
            return CLIENT.send(request("GET", address, Map.of(), null), HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            / 100
                    == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    /** A value as JSON bytes. */
    public static byte[] json(Object value) {
        try {
            return EventJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(String method, String address, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
        headers.forEach(builder::header);
        return builder.method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = response.body().length > 0 && type.contains("json")
                ? EventJson.mapper().readTree(new String(response.body(), StandardCharsets.UTF_8))
                : MissingNode.getInstance();
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), body, response.body());
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
