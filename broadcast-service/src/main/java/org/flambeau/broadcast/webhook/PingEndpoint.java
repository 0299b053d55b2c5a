package org.flambeau.broadcast.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.flambeau.http.Refusal;

/**
 * Sends a signed test message at once, also to an endpoint that is disabled, and tells what it answered. The queue knows
 * nothing of it, and it is never sent again.
 */
@ApplicationScoped
class PingEndpoint {

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(5);

    /** A ping holds a thread of the server for as long as the endpoint takes. */
    private static final int MOST_AT_ONCE = 8;

    private final EndpointRows rows;
    private final QueueTable queues;
    private final CallEndpoint call;
    private final Clock clock;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    PingEndpoint(EndpointRows rows, QueueTable queues, CallEndpoint call, Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.call = call;
        this.clock = clock;
    }

    /**
     * A ping and what came of it.
     *
     * @param messageId its {@code webhook-id}
     */
    public record Pinged(String messageId, Attempt attempt) {}

    Pinged ping(Partner partner, String games, String id) throws InterruptedException {
        if (!free.tryAcquire())
            throw HttpProblem.builder(Refusal.of(503, "Not now", null, null, "too many pings are under way"))
                    .withHeader("Retry-After", Long.toString(SHORTEST_INTERVAL.toSeconds()))
                    .build();
        try {
            Instant now = clock.instant();
            EndpointEntity endpoint = QuarkusTransaction.requiringNew().call(() -> pinged(partner, games, id, now));
            String messageId = "msg_" + UUID.randomUUID().toString().replace("-", "");
            Outcome outcome = call.attempt(
                    URI.create(endpoint.url), endpoint.secrets(), messageId, Message.ping(games, id, now), 0);
            return new Pinged(messageId, outcome.attempt());
        } finally {
            free.release();
        }
    }

    private EndpointEntity pinged(Partner partner, String games, String id, Instant now) {
        EndpointEntity endpoint = rows.find(partner, games, id).orElseThrow(() -> Endpoints.unknown(id));
        if (!queues.pinged(id, now, now.minus(SHORTEST_INTERVAL)))
            throw Refusal.tooSoon(
                    "webhook",
                    id,
                    "an endpoint is pinged every " + SHORTEST_INTERVAL.toSeconds() + " s at most",
                    now.plus(SHORTEST_INTERVAL),
                    now);
        return endpoint;
    }
}
