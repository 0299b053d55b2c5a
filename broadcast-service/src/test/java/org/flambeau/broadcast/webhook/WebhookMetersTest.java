package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.flambeau.testing.HungDatabase;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WebhookMetersTest {

    /** Half of what a question waits at most for a database that hangs. */
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    @TestHTTPResource("/q/metrics")
    URI metrics;

    @Test
    void whoReadsTheMetricsWaitsForNoDatabaseThatHangs() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(metrics).timeout(AT_ONCE).build();

        try (HungDatabase hung = new HungDatabase()) {
            String page = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(page).contains("flambeau_webhook_behind ", "flambeau_outbox_depth ");
        }
    }
}
