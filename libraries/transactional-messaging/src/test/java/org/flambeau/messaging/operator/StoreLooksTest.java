package org.flambeau.messaging.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.testing.HungDatabase;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class StoreLooksTest {

    /** Half of what a question waits at most for a database that hangs. */
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    private static final Duration SOON = Duration.ofSeconds(90);

    private static final List<String> OF_THE_DATABASE = List.of(
            "flambeau_outbox_depth",
            "flambeau_outbox_oldest_seconds",
            "flambeau_inbox_waiting",
            "flambeau_dead_letters_open",
            "flambeau_clock_ahead_seconds");

    @TestHTTPResource("/q/metrics")
    URI metrics;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoReadsTheMetricsWaitsForNoDatabaseThatHangsAndIsToldThatNothingIsKnownOfIt() throws Exception {
        awaitAll("-?[0-9].*");

        try (HungDatabase hung = new HungDatabase()) {
            awaitAll("NaN");
        }

        awaitAll("-?[0-9].*");
    }

    private void awaitAll(String value) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            String page = page();
            assertThat(OF_THE_DATABASE).allSatisfy(metric -> assertThat(page).containsPattern(line(metric, value)));
        });
    }

    private static String line(String metric, String value) {
        return "(?m)^" + metric + "(\\{[^}]*})? " + value + "$";
    }

    /** @throws IOException when it is not there at once */
    private String page() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(metrics).timeout(AT_ONCE).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
