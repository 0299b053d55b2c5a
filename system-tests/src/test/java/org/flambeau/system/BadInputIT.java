package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.cli.api.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong is refused with a 4xx that names the field and the value, and changes nothing. */
class BadInputIT {

    private static final String EVENT = "SWMM100MBR";
    private static final String PODIUM = "/events/" + EVENT + "/podium";

    private RunningSuite suite;

    @BeforeEach
    void nothingPlayed() throws Exception {
        suite = RunningSuite.get();
        suite.reset();
    }

    @Test
    void anUnknownOrganisationIsNamed() throws Exception {
        Http.Answer answer = podium("results", "*", null, Http.json(Podiums.gold("XYZ", "Somebody")));

        assertRefused(answer, 422, "medals[0].organisation", "XYZ");
        assertThat(suite.medals(null).get(PODIUM).status()).isEqualTo(404);
    }

    @Test
    void anUnknownEventIsNamed() throws Exception {
        Http.Answer answer = suite.medals("results")
                .put(
                        "/events/NOSUCH/podium",
                        null,
                        null,
                        "application/json",
                        Http.json(Podiums.gold("FRA", "Somebody")));

        assertRefused(answer, 404, "event", "NOSUCH");
    }

    @Test
    void aStaleVersionIsNamedWithThePresentOne() throws Exception {
        suite.enterGold(EVENT, "ITA", "Nicolo MARTINENGHI");

        Http.Answer answer = podium("results", null, "\"999\"", Http.json(Podiums.gold("GBR", "Adam PEATY")));

        assertRefused(answer, 412, "If-Match", "\"999\"");
        assertThat(answer.body().path("current").asText())
                .isEqualTo(suite.medals(null).get(PODIUM).tag());
        assertThat(suite.medals(null).get(PODIUM).body().toString())
                .contains("MARTINENGHI")
                .doesNotContain("PEATY");
    }

    @Test
    void withoutAPreconditionAChangeIsRefused() throws Exception {
        Http.Answer answer = podium("results", null, null, Http.json(Podiums.gold("ITA", "Nicolo MARTINENGHI")));

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.body().path("field").asText()).isEqualTo("If-Match");
    }

    @Test
    void aNegativeDurationIsNamedAndTheRunningOrderStays() throws Exception {
        String path = "/ceremonies/closing/running-order";
        Http.Answer before = suite.ceremony("producer").get(path).orFail("the running order");
        Map<String, Object> segment =
                Map.of("code", "a", "title", "A", "end", Map.of("rule", "DURATION", "duration", "PT-5M"));

        Http.Answer answer = suite.ceremony("producer")
                .put(path, before.tag(), null, "application/json", Http.json(Map.of("segments", List.of(segment))));

        assertRefused(answer, 422, "segments[0].end.duration", "PT-5M");
        assertThat(suite.ceremony("producer").get(path).body()).isEqualTo(before.body());
    }

    @Test
    void aBrokenRowOfACsvFileIsNamedAndNothingOfTheFileIsStored() throws Exception {
        Http.Answer before = suite.medals(null).get("/organisations").orFail("the organisations");
        String file = "code,name,continent,ranked\nAAA,First,EUR,true\nBBB,Second,EUR,perhaps\n";

        Http.Answer answer = suite.medals("results-chief")
                .put(
                        "/organisations",
                        before.tag(),
                        null,
                        "text/csv; charset=UTF-8",
                        file.getBytes(StandardCharsets.UTF_8));

        assertRefused(answer, 422, "ranked", "perhaps");
        assertThat(answer.body().path("row").asInt()).isEqualTo(3);
        assertThat(suite.medals(null).get("/organisations").body()).isEqualTo(before.body());
    }

    @Test
    void aBodyOfFiveMegabytesIsRefusedByEveryService() throws Exception {
        byte[] large = new byte[5 * 1024 * 1024];

        for (Http.Answer answer : List.of(
                podium("results", "*", null, large),
                suite.ceremony("producer").put("/ceremonies/closing", null, null, "application/json", large))) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body().path("field").asText()).isEqualTo("body");
            assertThat(answer.body().path("value").asText()).isEqualTo("5242880 bytes");
        }
    }

    @Test
    void aBodyOfFiveMegabytesThatDoesNotSayItsLengthIsRefusedToo() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(suite.addresses().medals() + "/games/" + RunningSuite.GAMES + PODIUM))
                .header("Authorization", "Bearer " + suite.token("results"))
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new ByteArrayInputStream(" ".repeat(5 * 1024 * 1024).getBytes(StandardCharsets.UTF_8))))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"field\":\"body\"");
    }

    @Test
    void whatIsNoJsonIsRefusedWithThePlace() throws Exception {
        Http.Answer answer = podium("results", "*", null, "{\"status\":".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asText()).isEqualTo("body");
        assertThat(answer.body().path("detail").asText()).contains("line 1");
    }

    @Test
    void withoutATokenNothingIsChanged() throws Exception {
        Http.Answer answer = podium(null, "*", null, Http.json(Podiums.gold("ITA", "Nicolo MARTINENGHI")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("field").asText()).isEqualTo("Authorization");
        assertThat(suite.ceremony(null).get("/ceremonies/closing/running-order").status())
                .isEqualTo(401);
    }

    @Test
    void aTokenWithoutTheRoleChangesNothing() throws Exception {
        for (String role : List.of("producer", "caller", "operator", "partner", "editor")) {
            Http.Answer answer = podium(role, "*", null, Http.json(Podiums.gold("ITA", "Nicolo MARTINENGHI")));

            assertThat(answer.status()).as(role).isEqualTo(403);
            assertThat(answer.body().path("field").asText()).isEqualTo("Authorization");
        }
        assertThat(suite.ceremony("results").get("/ceremonies/closing/timing").status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownGamesIsNamedByEveryService() {
        for (String address : List.of(
                suite.addresses().medals() + "/games/nowhere-1900/medal-table",
                suite.addresses().ceremony() + "/games/nowhere-1900/ceremonies",
                suite.addresses().broadcast() + "/games/nowhere-1900/snapshot",
                suite.addresses().broadcast() + "/games/nowhere-1900/live")) {
            Http.Answer answer = Http.get(address, Map.of());

            assertRefused(answer, 404, "games", "nowhere-1900");
        }
    }

    @Test
    void aLastEventIdThatIsNoSequenceIsNamed() {
        Http.Answer answer = suite.broadcast().get("/live?lastEventId=abc");

        assertRefused(answer, 400, "lastEventId", "abc");
    }

    private Http.Answer podium(String role, String ifNoneMatch, String ifMatch, byte[] body) throws Exception {
        Map<String, String> headers = new LinkedHashMap<>();
        if (role != null) headers.put("Authorization", "Bearer " + suite.token(role));
        if (ifNoneMatch != null) headers.put("If-None-Match", ifNoneMatch);
        if (ifMatch != null) headers.put("If-Match", ifMatch);
        headers.put("Content-Type", "application/json");
        return Http.send("PUT", suite.addresses().medals() + "/games/" + RunningSuite.GAMES + PODIUM, headers, body);
    }

    private static void assertRefused(Http.Answer answer, int status, String field, String value) {
        JsonNode problem = answer.body();
        assertThat(answer.status()).as(problem.toString()).isEqualTo(status);
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("value").asText()).isEqualTo(value);
        assertThat(problem.path("detail").asText()).isNotBlank();
    }
}
