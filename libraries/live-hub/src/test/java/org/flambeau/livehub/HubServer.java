package org.flambeau.livehub;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server with one channel, on two event loops that each listen on a free port; clients take them in turn. */
final class HubServer implements AutoCloseable {

    final Hub<Long, Long> hub;
    final Channel<Long, Long> channel;
    private final Numbers numbers;
    private final HttpServerOptions options;
    private final Vertx vertx;
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    HubServer(HubLimits limits, Numbers numbers) throws Exception {
        this(limits, numbers, new HttpServerOptions(), true);
    }

    /** @param straight whether the operating system's own transport is used, where there is one */
    HubServer(HubLimits limits, Numbers numbers, HttpServerOptions options, boolean straight) throws Exception {
        this.numbers = numbers;
        this.options = options;
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setPreferNativeTransport(straight));
        hub = new Hub<>(limits);
        channel = hub.open("numbers", 0L, numbers);
        for (int loop = 0; loop < 2; loop++)
            vertx.deployVerticle(new Listener(), new DeploymentOptions())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
    }

    /** Opens a stream; {@code receiveBuffer} bounds what the kernel takes for a client that does not read. */
    Socket connect(String query, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) socket.setReceiveBufferSize(receiveBuffer);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("localhost", ports.get(connections.getAndIncrement() % ports.size())));
        socket.getOutputStream()
                .write(("GET /live?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    boolean isStraight() {
        return vertx.isNativeTransportEnabled();
    }

    /** A port that it listens on. */
    int port() {
        return ports.get(0);
    }

    StreamReader read(String query) throws IOException {
        return new StreamReader(connect(query, 0));
    }

    @Override
    public void close() throws Exception {
        hub.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private final class Listener extends AbstractVerticle {
        @Override
        public void start(Promise<Void> started) {
            HttpServer server = vertx.createHttpServer(options).requestHandler(this::live);
            server.listen(0)
                    .onSuccess(up -> ports.add(up.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void live(HttpServerRequest request) {
            String after = request.getParam("after");
            Start start = after != null
                    ? new Start.After(Long.parseLong(after))
                    : request.getParam("state") != null ? new Start.WithState() : new Start.Now();
            String multiples = request.getParam("of");
            View<Long, Long> view =
                    multiples == null ? View.whole(numbers) : numbers.multiplesOf(Long.parseLong(multiples));
            Origin origin = new Origin(request.remoteAddress().hostAddress(), request.getParam("token"));
            Admission<Long, Long> admission = channel.join(new Arrival<>(origin, view, start), () -> {
                request.response().setChunked(true);
                return new HttpSink(request);
            });
            if (admission instanceof Admission.Refused)
                request.response().setStatusCode(503).end();
        }
    }

    /** Reads frames, leaving HTTP's head and chunk lengths out. */
    static final class StreamReader implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        StreamReader(Socket socket) throws IOException {
            this.socket = socket;
            this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The data of the next event of that name; null when the stream has ended with HTTP's empty chunk. */
        String next(String event) throws IOException {
            for (String line = lines.readLine(); line != null && !line.equals("0"); line = lines.readLine())
                if (line.equals("event: " + event)) return lines.readLine().substring("data: ".length());
            return null;
        }

        /** The next line that carries something of an event stream, or the status line. */
        String line() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (line.startsWith("HTTP/") || line.matches("(id|event|data|retry): .*")) return line;
            return null;
        }

        long number() throws IOException {
            String data = next("number");
            return Long.parseLong(data.substring("{\"n\":".length(), data.indexOf(',')));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
