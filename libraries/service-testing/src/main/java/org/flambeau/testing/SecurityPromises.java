package org.flambeau.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every service promises of who may ask it what, held against the endpoints that it really has and against {@code
 * docs/reference/endpoints.md}. A {@code @QuarkusTest} of each service extends it.
 */
public abstract class SecurityPromises {

    private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");
    private static final String SHARED_SCRIPT = "/ui/service.js";

    private final EndpointTable table;
    private final EndpointCaller caller = new EndpointCaller();

    protected SecurityPromises(String service) {
        this.table = EndpointTable.of(service);
    }

    /** The router of the service, which Quarkus gives to test classes of the service alone. */
    protected abstract Router router();

    @BeforeEach
    void theServiceIsReady() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void everyEndpointStandsInTheTableAndNoOther() {
        Set<ServedEndpoint> served = ServedEndpoint.all(router());
        assertThat(served).as("endpoints of the service").hasSizeGreaterThan(10);
        assertThat(served).as("not in docs/reference/endpoints.md").allSatisfy(endpoint -> assertThat(
                        table.at(endpoint.method(), endpoint.path()))
                .as(endpoint.toString())
                .isNotEmpty());
        assertThat(table.rows())
                .filteredOn(row -> !served.contains(new ServedEndpoint(row.method(), row.path())))
                .as("in the table and not served: pages and the framework's own alone")
                .allSatisfy(row -> assertThat(RestAssured.get(row.path()).statusCode())
                        .as(row.toString())
                        .isEqualTo(200));
    }

    @Test
    void noEndpointAnswersWithoutTheRoleThatItNeeds() throws Exception {
        for (EndpointRow row : table.rows()) {
            if (row.isPublic()) continue;
            for (HttpResponse<Void> answer : caller.answers(row, null)) {
                assertThat(answer.statusCode()).as(row + " without a token").isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            }
            Set<String> others = new TreeSet<>(table.allRoles());
            others.removeAll(row.roles());
            others.add("nobody");
            for (String role : others)
                for (HttpResponse<Void> answer : caller.answers(row, Tokens.of(role)))
                    assertThat(answer.statusCode()).as(row + " as " + role).isEqualTo(403);
        }
    }

    @Test
    void whoHasTheRoleIsLetIn() throws Exception {
        for (EndpointRow row : table.rows())
            for (String role : row.roles())
                for (HttpResponse<Void> answer : caller.answers(row, Tokens.of(role)))
                    assertThat(answer.statusCode())
                            .as(row + " as " + role)
                            .isLessThan(500)
                            .isNotIn(401, 403);
    }

    @Test
    void whatIsPublicAnswersWithoutATokenAndMayLoadNothing() throws Exception {
        for (EndpointRow row : table.rows()) {
            if (!row.isPublic()) continue;
            for (HttpResponse<Void> answer : caller.answers(row, null)) {
                assertThat(answer.statusCode())
                        .as(row.toString())
                        .isLessThan(500)
                        .isNotIn(401, 403);
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .as(row.toString())
                        .hasValue("nosniff");
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .as(row.toString())
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe");
            }
        }
    }

    @Test
    void everyFaultOfATokenIsRefused() throws Exception {
        EndpointRow row = table.at("GET", "/operator/messaging").get(0);
        for (HttpResponse<Void> answer : caller.answers(row, Tokens.of("operator")))
            assertThat(answer.statusCode()).isEqualTo(200);
        for (Map.Entry<String, String> token : Tokens.faulty("operator").entrySet())
            for (HttpResponse<Void> answer : caller.answers(row, token.getValue())) {
                assertThat(answer.statusCode()).as(token.getKey()).isEqualTo(401);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as(token.getKey())
                        .hasValue("application/problem+json");
            }
    }

    @Test
    void anAddressOrHeadersThatAreTooLongAreRefused() throws Exception {
        EndpointRow row = new EndpointRow("GET", "/q/health/live", "", Set.of());
        EndpointRow tooLong = new EndpointRow("GET", "/q/health/live", "?" + "a".repeat(5_000), Set.of());
        assertThat(caller.answers(row, null).get(0).statusCode()).isEqualTo(200);
        assertThat(caller.answers(tooLong, null).get(0).statusCode()).isEqualTo(414);
        assertThat(caller.answers(row, "a".repeat(30_000)).get(0).statusCode()).isEqualTo(431);
    }

    @Test
    void everyPageMayLoadOnlyItsOwnAndStandsInNoFrame() throws IOException {
        List<String> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> "/" + PAGES.relativize(file))
                    .toList();
        }
        assertThat(pages).isNotEmpty();
        for (String page :
                Stream.concat(pages.stream(), Stream.of(SHARED_SCRIPT)).toList())
            for (String address : new TreeSet<>(List.of(page, page.replace("index.html", ""))))
                RestAssured.get(address)
                        .then()
                        .statusCode(200)
                        .header(
                                "Content-Security-Policy",
                                "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none';"
                                        + " frame-ancestors 'none'")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Frame-Options", "DENY")
                        .header("Cross-Origin-Opener-Policy", "same-origin")
                        .header("Cache-Control", "no-cache");
    }
}
