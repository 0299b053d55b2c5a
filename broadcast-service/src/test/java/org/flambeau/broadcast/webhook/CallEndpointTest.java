package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call, at real sockets. Names say what a test wants, and the machine's own DNS says something else. */
class CallEndpointTest {

    private static final Secrets SECRETS = new Secrets(Secrets.fresh(), null, null);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** For what never answers. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedWhateverTheNameSaysAMomentLater() throws Exception {
        // Given: the machine itself takes "localhost" for 127.0.0.1, where a trap listens
        List<String> trapped = new CopyOnWriteArrayList<>();
        NetServer trap = vertx.createNetServer()
                .connectHandler(connection -> trapped.add("connected"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        answers.add("93.184.216.34");
        answers.add("127.0.0.1");
        URI url = URI.create("https://localhost:" + trap.actualPort() + "/hook");

        // When: DNS says a public address to the check, and 127.0.0.1 to whoever asks again
        Outcome first = call(false, new HttpClientOptions(), SHORT).attempt(url, SECRETS, "msg_1", "{}", 0);
        Outcome second = call(false, new HttpClientOptions()).attempt(url, SECRETS, "msg_1", "{}", 1);

        assertThat(first.attempt().taken()).isFalse();
        assertThat(second.attempt().failure()).isEqualTo("localhost is the address 127.0.0.1, which is never called");
        assertThat(asked).containsExactly("localhost", "localhost");
        assertThat(trapped).isEmpty();
    }

    @Test
    void theCheckedAddressIsCalledUnderTheNameOfTheUrl() throws Exception {
        List<String> trapped = new CopyOnWriteArrayList<>();
        List<String> taken = new CopyOnWriteArrayList<>();
        HttpServer trap = plain("127.0.0.1", 0, trapped);
        plain("127.0.0.2", trap.actualPort(), taken);
        answers.add("127.0.0.2");
        URI url = URI.create("http://localhost:" + trap.actualPort() + "/hook?a=1");

        Outcome outcome = call(true, new HttpClientOptions()).attempt(url, SECRETS, "msg_1", "{}", 0);

        assertThat(outcome.attempt().status()).isEqualTo(204);
        assertThat(taken).containsExactly("localhost:" + trap.actualPort() + " /hook?a=1");
        assertThat(trapped).isEmpty();
    }

    @Test
    void tlsTellsAndHoldsTheNameOfTheUrlNotTheAddress() throws Exception {
        PfxOptions certificate = certificateOf("hooks.example");
        List<String> names = new CopyOnWriteArrayList<>();
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate))
                .requestHandler(request -> {
                    names.add(request.connection().indicatedServerName());
                    request.response().setStatusCode(204).end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        answers.addAll(List.of("127.0.0.1", "127.0.0.1", "127.0.0.1"));
        HttpClientOptions trusting = new HttpClientOptions().setTrustOptions(certificate);

        Outcome right = call(true, trusting)
                .attempt(URI.create("https://hooks.example:" + server.actualPort() + "/"), SECRETS, "msg_1", "{}", 0);
        Outcome otherName = call(true, new HttpClientOptions().setTrustOptions(certificate))
                .attempt(URI.create("https://other.example:" + server.actualPort() + "/"), SECRETS, "msg_1", "{}", 0);
        Outcome stranger = call(true, new HttpClientOptions())
                .attempt(URI.create("https://hooks.example:" + server.actualPort() + "/"), SECRETS, "msg_1", "{}", 0);

        assertThat(right.attempt().failure()).isNull();
        assertThat(names).containsExactly("hooks.example");
        assertThat(otherName.attempt().taken()).isFalse();
        assertThat(otherName.attempt().failure()).contains("other.example");
        assertThat(stranger.attempt().taken()).isFalse();
    }

    @Test
    void theNextAddressOfANameIsCalledAfterOneThatFailed() throws Exception {
        List<String> taken = new CopyOnWriteArrayList<>();
        HttpServer server = plain("127.0.0.2", 0, taken);
        answers.addAll(List.of("127.0.0.1 127.0.0.2", "127.0.0.1 127.0.0.2"));
        URI url = URI.create("http://hooks.example:" + server.actualPort() + "/");
        CallEndpoint call = call(true, new HttpClientOptions());

        assertThat(call.attempt(url, SECRETS, "msg_1", "{}", 0).attempt().taken())
                .isFalse();
        assertThat(call.attempt(url, SECRETS, "msg_1", "{}", 1).attempt().taken())
                .isTrue();
        assertThat(taken).hasSize(1);
    }

    @Test
    void aSilentReceiverCostsItsDeadlineAndNoMore() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            answers.add("127.0.0.1");
            long began = System.nanoTime();

            Outcome outcome = call(true, new HttpClientOptions(), SHORT)
                    .attempt(
                            URI.create("http://hooks.example:" + silent.getLocalPort() + "/"),
                            SECRETS,
                            "msg_1",
                            "{}",
                            0);

            assertThat(outcome.attempt().failure()).isEqualTo("no answer within 1000 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(SHORT, DEADLINE);
        }
    }

    @Test
    void aNameThatDnsIsSilentAboutCostsTheDeadlineToo() throws Exception {
        HostNames silent = host -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(InetAddress.getLoopbackAddress());
        };
        TestSettings settings = new TestSettings(true, SHORT);
        CallEndpoint call = new CallEndpoint(
                silent, new CallPolicy(settings), new PinnedPost(vertx, settings), settings, Clock.systemUTC());

        Outcome outcome = call.attempt(URI.create("http://hooks.example/"), SECRETS, "msg_1", "{}", 0);

        assertThat(outcome.attempt().failure()).isEqualTo("no answer within 1000 ms");
    }

    @Test
    void anEndlessAnswerIsCutAfterItsHeadAndCountsByIt() throws Exception {
        List<Long> written = new CopyOnWriteArrayList<>();
        HttpServer server = server("127.0.0.1", 0, request -> {
            request.response().setChunked(true).setStatusCode(200);
            request.connection()
                    .closeHandler(closed -> written.add(request.response().bytesWritten()));
            vertx.setPeriodic(1, tick -> {
                if (request.response().closed()) vertx.cancelTimer(tick);
                else if (!request.response().writeQueueFull())
                    request.response().write("x".repeat(16_384));
            });
        });
        answers.add("127.0.0.1");

        Outcome outcome = call(true, new HttpClientOptions())
                .attempt(URI.create("http://hooks.example:" + server.actualPort() + "/"), SECRETS, "msg_1", "{}", 0);

        assertThat(outcome.attempt().status()).isEqualTo(200);
        assertThat(outcome.attempt().taken()).isTrue();
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(written).hasSize(1));
        assertThat(written.get(0)).isLessThan(8L * PinnedPost.MOST_READ);
    }

    /** A key and a certificate that this name has signed for itself. */
    private PfxOptions certificateOf(String name) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Path store = folder.resolve(name + ".p12");
        Process made = new ProcessBuilder((keytool
                                + " -genkeypair -alias key -keyalg EC -validity 2 -storetype PKCS12 -storepass changeit"
                                + " -dname CN=" + name + " -ext SAN=dns:" + name + " -keystore " + store)
                        .split(" "))
                .inheritIO()
                .start();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new PfxOptions().setPath(store.toString()).setPassword("changeit");
    }

    private HttpServer plain(String address, int port, List<String> taken) throws Exception {
        return server(address, port, request -> {
            taken.add(request.getHeader("host") + " " + request.uri());
            request.response().setStatusCode(204).end();
        });
    }

    private HttpServer server(String address, int port, Handler<HttpServerRequest> handler) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(handler)
                .listen(port, address)
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private CallEndpoint call(boolean allowLoopback, HttpClientOptions tls) {
        return call(allowLoopback, tls, DEADLINE);
    }

    private CallEndpoint call(boolean allowLoopback, HttpClientOptions tls, Duration deadline) {
        TestSettings settings = new TestSettings(allowLoopback, deadline);
        HostNames names = host -> {
            asked.add(host);
            List<InetAddress> addresses = new ArrayList<>();
            for (String address : answers.remove().split(" ")) addresses.add(InetAddress.getByName(address));
            return addresses;
        };
        return new CallEndpoint(
                names, new CallPolicy(settings), new PinnedPost(vertx, settings, tls), settings, Clock.systemUTC());
    }
}
