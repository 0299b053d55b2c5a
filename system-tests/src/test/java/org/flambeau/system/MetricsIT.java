package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * What dashboards and alerts ask for is there to be asked. A metric that is born with its first event would be missing on a
 * quiet night and its alert silent: so all must be there on a suite in which nothing has gone wrong.
 */
class MetricsIT {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Test
    void everyMetricOfEveryDashboardAndAlertIsExposedByTheRunningServices() throws Exception {
        RunningSuite suite = RunningSuite.get();
        Map<String, String> queries = Queries.all();
        Set<String> asked = queries.values().stream()
                .flatMap(query -> Queries.metrics(query).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        // The first request and the first Games of the feed come with the loading, but not at once.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(exposed(suite)).containsAll(asked));
        queries.forEach((where, query) -> assertThat(Queries.metrics(query).isEmpty() && !query.contains("up"))
                .as(where + " asks for nothing: " + query)
                .isFalse());
    }

    private Set<String> exposed(RunningSuite suite) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        for (String address : Stream.of(
                        suite.addresses().medals(),
                        suite.addresses().ceremony(),
                        suite.addresses().broadcast())
                .toList())
            text(address + "/q/metrics")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .forEach(names::add);
        return names;
    }

    private String text(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
