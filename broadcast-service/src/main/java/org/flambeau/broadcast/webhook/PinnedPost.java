package org.flambeau.broadcast.webhook;

import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One POST to an address that was checked: the connection goes to that address, whatever the name says a moment later,
 * and TLS holds the certificate against the name. A redirect is an answer like any other. Of the answer the head
 * counts; what follows is read so far that the other side can finish, at most {@value #MOST_READ} bytes, and dropped.
 */
@ApplicationScoped
class PinnedPost {

    static final int MOST_READ = 65_536;

    private final Vertx vertx;
    private final HttpClient client;

    @Inject
    PinnedPost(@Identifier(WebhookLoop.NAME) Vertx vertx, WebhookSettings settings) {
        this(vertx, settings, new HttpClientOptions());
    }

    /** @param tls whom to trust */
    PinnedPost(Vertx vertx, WebhookSettings settings, HttpClientOptions tls) {
        this.vertx = vertx;
        // How many are called at once is bounded by who calls.
        this.client = vertx.createHttpClient(
                tls.setKeepAlive(false).setForceSni(true).setVerifyHost(true).setConnectTimeout((int)
                        settings.deadline().toMillis()),
                new PoolOptions().setHttp1MaxSize(settings.atOnce() + settings.atOnceFailing()));
    }

    /** @param retryAfter the header, null when there was none */
    record Answer(int status, String retryAfter) {}

    /**
     * Sends it.
     *
     * @param deadlineMillis when it is over: nothing is sent on a connection that comes later, one that is open is cut
     * @return the answer's head; a {@link TimeoutException} when it does not come in time
     */
    CompletableFuture<Answer> send(
            URI url, InetAddress address, Map<String, String> headers, byte[] body, long deadlineMillis) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        long cut = vertx.setTimer(deadlineMillis, late -> {
            answer.completeExceptionally(new TimeoutException());
            if (sent.get() != null) sent.get().connection().close();
        });
        client.request(target(url, address))
                .onFailure(failure -> {
                    vertx.cancelTimer(cut);
                    answer.completeExceptionally(failure);
                })
                .onSuccess(request -> {
                    sent.set(request);
                    if (answer.isDone()) request.connection().close();
                    else send(request, headers, body, answer, cut);
                });
        return answer;
    }

    private void send(
            HttpClientRequest request,
            Map<String, String> headers,
            byte[] body,
            CompletableFuture<Answer> answer,
            long cut) {
        request.exceptionHandler(answer::completeExceptionally);
        request.response()
                .onFailure(answer::completeExceptionally)
                .compose(response -> {
                    answer.complete(new Answer(response.statusCode(), response.getHeader("retry-after")));
                    return drained(request, response);
                })
                .onComplete(read -> vertx.cancelTimer(cut));
        headers.forEach(request::putHeader);
        request.end(Buffer.buffer(body));
    }

    private static Future<Void> drained(HttpClientRequest request, HttpClientResponse response) {
        AtomicLong read = new AtomicLong();
        response.handler(part -> {
            if (read.addAndGet(part.length()) > MOST_READ) request.connection().close();
        });
        return response.end();
    }

    private static RequestOptions target(URI url, InetAddress address) {
        boolean secure = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
