package org.flambeau.broadcast.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** What a partner does with endpoints of its own. One of somebody else is not there. */
@ApplicationScoped
public class Endpoints {

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final EndpointRows rows;
    private final QueueTable queues;
    private final Archive archive;
    private final CallPolicy policy;
    private final IdempotencyKeys keys;
    private final WebhookSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    Endpoints(
            EndpointRows rows,
            QueueTable queues,
            Archive archive,
            CallPolicy policy,
            IdempotencyKeys keys,
            WebhookSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.archive = archive;
        this.policy = policy;
        this.keys = keys;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** Makes an endpoint once per key; it is told what is published from that moment on. */
    @Transactional
    StoredAnswer create(Partner partner, String games, EndpointBody body, String key) {
        String request = "POST /games/" + games + "/webhooks " + text(body);
        return keys.once(partner.subject(), key, request, () -> {
            long head = head(games);
            EndpointEntity made = made(partner, games, body);
            rows.persistAndFlush(made);
            queues.add(made.id, head, made.createdAt);
            return answer(201, made);
        });
    }

    /** A page of endpoints, and one more when there is a following page. */
    @Transactional
    List<Endpoint> of(Partner partner, String games, String after, int limit) {
        head(games);
        Instant now = now();
        return rows.of(partner, games, after == null ? "" : after, limit).stream()
                .map(row -> row.toEndpoint(false, now))
                .toList();
    }

    @Transactional
    Endpoint read(Partner partner, String games, String id) {
        return rows.find(partner, games, id).orElseThrow(() -> unknown(id)).toEndpoint(false, now());
    }

    /** Takes the partner's word, and calls an endpoint that is different or enabled again at once. */
    @Transactional
    Endpoint change(Partner partner, String games, String id, EndpointBody body, Precondition precondition) {
        EndpointEntity row = rows.locked(partner, games, id).orElseThrow(() -> unknown(id));
        precondition.check(row.version);
        URI url = policy.checked("url", body.url());
        Interest interest = body.interest();
        if (row.take(url, body.checkedDescription(), interest, body.isEnabled(), now())) queues.beginAnew(id, now());
        return row.toEndpoint(false, now());
    }

    /** Takes an endpoint away, with its deliveries. */
    @Transactional
    void delete(Partner partner, String games, String id, Precondition precondition) {
        EndpointEntity row = rows.locked(partner, games, id).orElseThrow(() -> unknown(id));
        precondition.check(row.version);
        rows.delete(row);
    }

    /**
     * Gives an endpoint another secret, once per key.
     *
     * @param overlap how long the present secret signs too, null for as long as is configured
     */
    @Transactional
    StoredAnswer rotate(Partner partner, String games, String id, Duration overlap, String key) {
        String request = "POST /games/" + games + "/webhooks/" + id + "/secret " + overlap;
        return keys.once(partner.subject(), key, request, () -> {
            EndpointEntity row = rows.locked(partner, games, id).orElseThrow(() -> unknown(id));
            Duration kept = overlap == null ? settings.secretOverlap() : overlap;
            if (kept.isNegative() || kept.compareTo(LONGEST_OVERLAP) > 0)
                throw Refusal.unprocessable("overlap", overlap, "expected PT0S to " + LONGEST_OVERLAP);
            Instant now = now();
            if (row.secrets().overlap(now) && !kept.isZero())
                throw Refusal.conflict(
                        "overlap",
                        kept,
                        "the secret before the present one signs until " + row.previousUntil
                                + "; wait, or send overlap PT0S to end both at once");
            row.rotate(Secrets.fresh(), now, now.plus(kept));
            return answer(200, row);
        });
    }

    private EndpointEntity made(Partner partner, String games, EndpointBody body) {
        URI url = policy.checked("url", body.url());
        Interest interest = body.interest();
        String description = body.checkedDescription();
        if (rows.countAlone(partner) >= settings.mostPerPartner())
            throw Refusal.conflict(
                    "webhooks", settings.mostPerPartner(), "a partner has at most so many; take one away first");
        Instant now = now();
        EndpointEntity row = new EndpointEntity();
        row.id = "wh_" + UUID.randomUUID().toString().replace("-", "");
        row.games = games;
        row.owner = partner.subject();
        row.secret = Secrets.fresh();
        row.createdAt = now;
        row.state = Endpoint.State.ENABLED;
        row.take(url, description, interest, body.isEnabled(), now);
        return row;
    }

    private long head(String games) {
        Long head = archive.heads().get(games);
        if (head == null) throw Refusal.notFound("games", games, "nothing has been published of such a Games");
        return head;
    }

    private StoredAnswer answer(int status, EndpointEntity row) {
        Map<String, String> headers = Map.of(
                HttpHeaders.ETAG,
                Precondition.tag(row.version),
                HttpHeaders.LOCATION,
                "/games/" + row.games + "/webhooks/" + row.id);
        return new StoredAnswer(status, headers, text(row.toEndpoint(true, now())));
    }

    static RuntimeException unknown(String id) {
        return Refusal.notFound("webhook", id, "you have no such endpoint in this Games");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + value.getClass(), e);
        }
    }
}
