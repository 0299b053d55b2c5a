package org.flambeau.broadcast.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flambeau.http.Traceparent;

/**
 * Looks up an endpoint's name, checks every address it stands for, signs the message and posts it to one of them: all of
 * it within one deadline. A name whose first address failed is called at its next one the next time.
 */
@ApplicationScoped
class CallEndpoint {

    private static final int LONGEST_REASON = 200;

    /** The call ends by itself; this is for the case that it does not, such as an event loop that stands. */
    private static final long GRACE_MILLIS = 500;

    private final HostNames names;
    private final CallPolicy policy;
    private final PinnedPost post;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ExecutorService lookups = Executors.newCachedThreadPool(task -> {
        Thread made = new Thread(task, "webhook-lookup");
        made.setDaemon(true);
        return made;
    });

    CallEndpoint(HostNames names, CallPolicy policy, PinnedPost post, WebhookSettings settings, Clock clock) {
        this.names = names;
        this.policy = policy;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param failures attempts in a row that failed before this one */
    Outcome attempt(URI url, Secrets secrets, String messageId, String body, int failures) throws InterruptedException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long began = System.nanoTime();
        try {
            List<InetAddress> addresses = CompletableFuture.supplyAsync(() -> addressesOf(url.getHost()), lookups)
                    .get(left(began), TimeUnit.MILLISECONDS);
            Optional<String> refusal = policy.refusalOf(url, addresses);
            if (refusal.isPresent()) return failed(at, began, refusal.get());
            InetAddress address = addresses.get(failures % addresses.size());
            long left = left(began);
            PinnedPost.Answer answer = post.send(
                            url,
                            address,
                            headers(secrets, messageId, at, body),
                            body.getBytes(StandardCharsets.UTF_8),
                            left)
                    .get(left + GRACE_MILLIS, TimeUnit.MILLISECONDS);
            return new Outcome(
                    Attempt.answered(at, since(began), answer.status()),
                    RetryAfter.of(answer.status(), answer.retryAfter(), at));
        } catch (ExecutionException e) {
            return failed(at, began, e.getCause() instanceof TimeoutException ? late() : reason(e.getCause()));
        } catch (TimeoutException e) {
            return failed(at, began, late());
        }
    }

    private static Map<String, String> headers(Secrets secrets, String messageId, Instant at, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "flambeau-webhooks");
        headers.put("webhook-id", messageId);
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put("webhook-signature", secrets.signature(messageId, at, body));
        Traceparent.current().ifPresent(trace -> headers.put(Traceparent.HEADER, trace.toString()));
        return headers;
    }

    private static Outcome failed(Instant at, long began, String reason) {
        return Outcome.of(Attempt.unanswered(at, since(began), reason));
    }

    private List<InetAddress> addressesOf(String host) {
        try {
            return names.addressesOf(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("this name is not known: " + host, e);
        }
    }

    private String late() {
        return "no answer within " + settings.deadline().toMillis() + " ms";
    }

    /** What failed, and what lies at the bottom of it: "Failed to create SSL connection" alone helps nobody. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        String reason = root == failure ? words(failure) : words(failure) + ": " + words(root);
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private long left(long began) {
        return Math.max(1, settings.deadline().toMillis() - since(began));
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }
}
