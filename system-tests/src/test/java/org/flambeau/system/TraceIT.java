package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.Test;

/** One trace id from the desk's request to the partner's receiver, and in the log of what was done on the way. */
class TraceIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String EVENT = "ATHW100MHURD";
    private static final String HEADER = "traceparent";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void aTraceGoesWithTheMedalThroughOutboxKafkaInboxAndNotificationToTheWebhookAndIntoTheLog() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        ServiceProcess medals;
        try (Receiver receiver = new Receiver()) {
            medals = suite.suite()
                    .replica(
                            Suite.MEDALS,
                            Map.of(
                                    "FLAMBEAU_LOG_JSON", "true",
                                    "FLAMBEAU_TRACING_DISABLED", "false",
                                    "FLAMBEAU_TRACING_ENDPOINT", receiver.url()));
            Desk partner =
                    new Desk(suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES, suite.token("partner"));
            Http.Answer endpoint = partner.post(
                            "/webhooks",
                            UUID.randomUUID().toString(),
                            Map.of("url", receiver.url() + "/hook", "interests", Map.of("event", List.of(EVENT))))
                    .orFail("the endpoint");

            enter(medals.address(), suite.token("results"));

            assertThat(receiver.traces.poll(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("of the webhook")
                    .startsWith("00-" + trace + "-");
            String kafka = suite.suite().kafkaServers();
            assertThat(RawTopics.of(kafka, Topics.MEDALS))
                    .anyMatch(record -> record.contains(HEADER + ": 00-" + trace));
            assertThat(RawTopics.of(kafka, Topics.NOTIFICATIONS))
                    .anyMatch(record -> record.contains(HEADER + ": 00-" + trace));
            Awaitility.await("a span of the trace").atMost(SOON).until(() -> receiver.spans.stream()
                    .anyMatch(spans -> spans.contains(bytes(trace))));
            partner.delete("/webhooks/" + endpoint.body().path("id").asText(), endpoint.tag())
                    .orFail("to delete the endpoint");
        }

        JsonNode line = Awaitility.await("the log tells of the podium")
                .atMost(SOON)
                .until(() -> line(suite.suite().folder().logs().resolve(medals.name() + ".log")), Optional::isPresent)
                .orElseThrow();
        assertThat(line.at("/mdc/games").asText()).isEqualTo(RunningSuite.GAMES);
        assertThat(line.at("/mdc/event").asText()).isEqualTo(EVENT);
        assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
        medals.kill();
    }

    private void enter(String medals, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(medals + "/games/" + RunningSuite.GAMES + "/events/" + EVENT + "/podium"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .header(HEADER, "00-" + trace + "-00f067aa0ba902b7-01")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Http.json(Podiums.gold("FRA", "Traced Winner"))))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static Optional<JsonNode> line(Path log) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(log))
            if (line.startsWith("{") && line.contains("podium changed: games="))
                return Optional.of(json.readTree(line));
        return Optional.empty();
    }

    /** Ids stand in OTLP as their bytes. */
    private static String bytes(String id) {
        return new String(HexFormat.of().parseHex(id), StandardCharsets.ISO_8859_1);
    }

    /** A partner that keeps the trace that each delivery comes with, and a collector that keeps the spans as they come. */
    private static final class Receiver implements AutoCloseable {

        private final BlockingQueue<String> traces = new LinkedBlockingQueue<>();
        private final Queue<String> spans = new ConcurrentLinkedQueue<>();
        private final HttpServer server;

        Receiver() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hook", exchange -> {
                traces.add(String.valueOf(exchange.getRequestHeaders().getFirst(HEADER)));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.createContext("/v1/traces", exchange -> {
                spans.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
