package org.flambeau.ceremony.crew.trigger;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One signed POST to a bridge (Standard Webhooks 1.0: {@code webhook-id}, {@code webhook-timestamp} in seconds, {@code
 * webhook-signature} by HMAC-SHA256). It goes to the address that was checked, whatever the name says a moment later; a
 * redirect is an answer like any other, and what follows the head of an answer is not read.
 */
@ApplicationScoped
class BridgeCall {

    private final Vertx vertx;
    private final HttpClient client;

    BridgeCall(Vertx vertx, TriggerSettings settings) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout((int)
                        settings.deadline().toMillis()),
                new PoolOptions().setHttp1MaxSize(settings.atOnce()));
    }

    /**
     * Sends it to this address of its host.
     *
     * @param seconds the time of the attempt, since 1970
     * @param deadlineMillis when it is over: nothing is sent on a connection that comes later, one that is open is cut
     * @return the status that the bridge answers; a {@link TimeoutException} when it does not in time
     */
    CompletableFuture<Integer> post(Due due, InetAddress address, long seconds, long deadlineMillis) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        long cut = vertx.setTimer(deadlineMillis, late -> {
            status.completeExceptionally(new TimeoutException());
            if (sent.get() != null) sent.get().connection().close();
        });
        client.request(target(due.url(), address))
                .onFailure(status::completeExceptionally)
                .onSuccess(request -> {
                    if (status.isDone()) {
                        request.connection().close();
                        return;
                    }
                    sent.set(request);
                    send(request, due, seconds, status).onComplete(read -> vertx.cancelTimer(cut));
                });
        return status;
    }

    /** Done when the whole answer is there, or none will come. */
    private static Future<Void> send(
            HttpClientRequest request, Due due, long seconds, CompletableFuture<Integer> status) {
        request.exceptionHandler(status::completeExceptionally);
        Future<Void> read = request.response()
                .onFailure(status::completeExceptionally)
                .compose(response -> {
                    status.complete(response.statusCode());
                    return response.end();
                });
        request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "flambeau-triggers")
                .putHeader("webhook-id", due.messageId())
                .putHeader("webhook-timestamp", Long.toString(seconds))
                .putHeader("webhook-signature", signature(due, seconds))
                .end(Buffer.buffer(due.payload()));
        return read;
    }

    private static RequestOptions target(URI url, InetAddress address) {
        boolean secure = url.getScheme().equals("https");
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

    private static String signature(Due due, long seconds) {
        try {
            return new Webhook(due.secret()).sign(due.messageId(), seconds, due.payload());
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("the call of a trigger was not signed", e);
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
