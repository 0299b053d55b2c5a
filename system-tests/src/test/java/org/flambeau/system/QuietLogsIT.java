package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Test;

/**
 * Logs go to many hands: tokens, secrets of webhooks, passwords and what a ceremony hides are used, rightly and wrongly,
 * and stand in none.
 */
class QuietLogsIT {

    private static final String TITLE = "Zqlog-title";
    private static final String CEREMONY = "/ceremonies/quiet-logs";
    private static final String JSON = "application/json";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<String> secrets = new ArrayList<>(List.of(TITLE));
    private RunningSuite suite;

    @Test
    void noSecretStandsInALogHoweverItWasUsed() throws Exception {
        suite = RunningSuite.get();
        for (String database : List.of("medals", "ceremony", "broadcast"))
            secrets.add(suite.suite().folder().password(database));
        useTokens();
        useWebhook();
        planSecret();

        for (String service : List.of(Suite.MEDALS, Suite.CEREMONY, Suite.BROADCAST))
            assertThat(Files.readString(log(service)))
                    .as("the log of " + service)
                    .contains("Installed features");
        try (Stream<Path> logs = Files.walk(suite.suite().folder().logs())) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(log);
                for (String secret : secrets)
                    assertThat(text.contains(secret))
                            .as("%s stands in %s", secret.substring(0, 8), log)
                            .isFalse();
            }
        }
    }

    /** Good ones, and ones that are refused for a signature, a role, or a place where none belongs. */
    private void useTokens() throws Exception {
        String operator = token("operator");
        for (String service : addresses()) {
            assertThat(asked(service + "/operator/messaging", "Bearer " + operator))
                    .isEqualTo(200);
            assertThat(asked(service + "/operator/messaging", "Bearer " + operator + "x"))
                    .isEqualTo(401);
            assertThat(asked(service + "/operator/messaging", "Basic " + operator))
                    .isEqualTo(401);
            assertThat(asked(service + "/operator/messaging", "Bearer " + token("partner")))
                    .isEqualTo(403);
            asked(service + "/nowhere?access_token=" + operator, "Bearer " + operator);
        }
    }

    /** One that is made, rotated and fails, and the secret sent back where it does not belong. */
    private void useWebhook() throws Exception {
        Desk partner = new Desk(suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES, token("partner"));
        String gone;
        try (WebhookReceiver receiver = WebhookReceiver.open()) {
            gone = receiver.url();
        }
        Http.Answer made = partner.post("/webhooks", key(), Map.of("url", gone)).orFail("the endpoint");
        String secret = secret(made);
        String path = "/webhooks/" + made.body().path("id").asText();
        assertThat(partner.post(path + "/secret", key(), Map.of("overlap", secret))
                        .status())
                .isBetween(400, 422);
        secret(partner.post(path + "/secret", key(), Map.of()).orFail("the rotation"));
        assertThat(partner.post("/webhooks", key(), Map.of("url", "https://[" + secret + "/"))
                        .status())
                .isBetween(400, 422);
        partner.post(path + "/replay", key(), Map.of("from", suite.head())).orFail("the replay");
        Awaitility.await("the endpoint fails")
                .atMost(SOON)
                .until(() -> partner.get(path + "/deliveries")
                                .body()
                                .at("/queue/failures")
                                .asInt()
                        > 0);
        partner.delete(path, partner.get(path).tag()).orFail("to delete the endpoint");
    }

    /** A segment that is secret, in a running order that is taken and in ones that are not. */
    private void planSecret() throws IOException {
        Desk producer = suite.ceremony("producer");
        Map<String, Object> facts = Map.of(
                "kind",
                "OTHER",
                "names",
                Map.of("en", "Quiet"),
                "zone",
                "Europe/Paris",
                "plannedStart",
                "2031-03-01T19:00:00Z");
        producer.set(CEREMONY, JSON, Http.json(facts)).orFail("the ceremony");
        String order = CEREMONY + "/running-order";
        String good = "{\"segments\":[{\"code\":\"one\",\"title\":\"" + TITLE
                + "\",\"secretUntilLive\":true,\"publicTitle\":\"Show\",\"end\":{\"rule\":\"DURATION\",\"duration\":\"PT5M\"}}]}";
        producer.set(order, JSON, good.getBytes(StandardCharsets.UTF_8)).orFail("the running order");
        for (String bad : List.of(
                good.substring(0, good.length() - 3),
                good.replace("PT5M", TITLE),
                good.replace("\"one\"", "\"" + TITLE.repeat(20) + "\""),
                good.replace("\"rule\"", "\"" + TITLE + "\"")))
            assertThat(producer.set(order, JSON, bad.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isBetween(400, 422);
    }

    private String secret(Http.Answer answer) {
        String secret = answer.body().path("secret").asText();
        assertThat(secret).startsWith("whsec_");
        secrets.add(secret.substring("whsec_".length()));
        return secret;
    }

    /** Its signature alone is what must not be known. */
    private String token(String role) throws IOException {
        String token = suite.token(role);
        secrets.add(token.substring(token.lastIndexOf('.') + 1));
        return token;
    }

    private List<String> addresses() {
        return List.of(
                suite.addresses().medals(),
                suite.addresses().ceremony(),
                suite.addresses().broadcast());
    }

    private static int asked(String address, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Path log(String service) {
        return suite.suite().folder().logs().resolve(service + ".log");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
