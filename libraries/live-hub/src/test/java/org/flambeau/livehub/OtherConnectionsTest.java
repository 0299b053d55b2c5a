package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS and HTTP/2, where frames go by the usual way. */
@Timeout(60)
class OtherConnectionsTest {

    private static final HubLimits LIMITS = HubLimits.standard()
            .withRingEntries(64)
            .withHeartbeat(Duration.ofHours(1))
            .withReads(64 * 1024, 10, Duration.ofMillis(20));
    private static final String PASSWORD = "password";

    @TempDir
    private static Path folder;

    private static Path keys;

    @BeforeAll
    static void keysOfAServer() throws Exception {
        // The client takes this much without being read, so little that a test can fill it.
        System.setProperty("jdk.httpclient.windowsize", "65536");
        System.setProperty("jdk.httpclient.connectionWindowSize", "4194304");
        keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS) && keytool.exitValue() == 0)
                .as(() -> "keytool")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, true", "HTTP_2, true", "HTTP_2, false"})
    void aStreamIsTheSameOverAnyConnectionFromTheStoreFromMemoryAndLive(HttpClient.Version version, boolean encrypted)
            throws Exception {
        Numbers numbers = new Numbers(10);
        try (HubServer server = new HubServer(LIMITS, numbers, options(encrypted), true)) {
            publish(numbers, server, 300);

            HttpResponse<InputStream> answer = open(server, version, encrypted, "after=0");
            assertThat(answer.version()).isEqualTo(version);
            try (BufferedReader lines = reader(answer)) {
                assertThat(ids(lines, 300)).isEqualTo(oneTo(300));
                for (long live = 301; live <= 320; live++) {
                    publish(numbers, server, 1);
                    assertThat(ids(lines, 1)).containsExactly(live);
                }
            }
        }
    }

    @Test
    void aStalledStreamHoldsUpNoOtherOfItsHttp2ConnectionAndIsWholeWhenItIsReadAgain() throws Exception {
        Numbers numbers = new Numbers(1_000);
        try (HubServer server = new HubServer(LIMITS, numbers, options(true), true)) {
            HttpClient client = client();
            HttpResponse<InputStream> stalled = open(client, server, HttpClient.Version.HTTP_2, true, "after=0");
            HttpResponse<InputStream> other = open(client, server, HttpClient.Version.HTTP_2, true, "after=0");
            try (BufferedReader slow = reader(stalled);
                    BufferedReader quick = reader(other)) {
                for (int part = 0; part < 20; part++) {
                    publish(numbers, server, 100);
                    assertThat(ids(quick, 100)).hasSize(100);
                }
                assertThat(ids(slow, 2_000)).isEqualTo(oneTo(2_000));
            }
        }
    }

    private static HttpServerOptions options(boolean encrypted) {
        HttpServerOptions options = new HttpServerOptions();
        if (!encrypted) return options;
        return options.setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD));
    }

    private static HttpResponse<InputStream> open(
            HubServer server, HttpClient.Version version, boolean encrypted, String query) throws Exception {
        return open(client(), server, version, encrypted, query);
    }

    private static HttpResponse<InputStream> open(
            HttpClient client, HubServer server, HttpClient.Version version, boolean encrypted, String query)
            throws Exception {
        URI address = URI.create((encrypted ? "https" : "http") + "://localhost:" + server.port() + "/live?" + query);
        return client.send(
                HttpRequest.newBuilder(address).version(version).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** One that takes the server's own certificate. */
    private static HttpClient client() throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(keys)) {
            known.load(stored, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", known.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The ids of the next so many numbers. */
    private static List<Long> ids(BufferedReader lines, int count) throws IOException {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            String line = lines.readLine();
            if (line == null) throw new IOException("the stream ended after " + ids);
            if (line.startsWith("id: ")) ids.add(Long.parseLong(line.substring("id: ".length())));
        }
        return ids;
    }

    private static List<Long> oneTo(long last) {
        List<Long> all = new ArrayList<>();
        for (long number = 1; number <= last; number++) all.add(number);
        return all;
    }

    private static void publish(Numbers numbers, HubServer server, int count) {
        for (int i = 0; i < count; i++) numbers.publish(server.channel);
    }
}
