package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.http.Refusal;

/** What an endpoint was told, and from where it is told again. */
@ApplicationScoped
public class Deliveries {

    private final EndpointRows rows;
    private final QueueTable queues;
    private final DeliveryTable deliveries;
    private final Archive archive;
    private final WebhookBell bell;
    private final Clock clock;

    Deliveries(
            EndpointRows rows,
            QueueTable queues,
            DeliveryTable deliveries,
            Archive archive,
            WebhookBell bell,
            Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.deliveries = deliveries;
        this.archive = archive;
        this.bell = bell;
        this.clock = clock;
    }

    /** How far an endpoint is told, and a page of deliveries. */
    record Told(QueueState queue, List<Delivery> deliveries) {}

    /** @param before deliveries below this sequence, the newest first */
    @Transactional
    Told of(Partner partner, String games, String id, long before, int limit) {
        find(partner, games, id);
        return new Told(deliveries.queue(id), deliveries.of(id, before, limit));
    }

    /** Tells everything again from a place on, or goes on from there, at once; returns how far it is told. */
    @Transactional
    QueueState replay(Partner partner, String games, String id, ReplayBody body) {
        body.check();
        rows.locked(partner, games, id).orElseThrow(() -> Endpoints.unknown(id));
        queues.beginAnewAfter(id, cursor(games, body), clock.instant());
        bell.ring();
        return deliveries.queue(id);
    }

    private long cursor(String games, ReplayBody body) {
        long head = archive.heads().getOrDefault(games, 0L);
        if (body.since() != null) return archive.lastBefore(games, body.since(), head);
        if (body.from() < 1 || body.from() > head + 1)
            throw Refusal.unprocessable("from", body.from(), "expected a sequence from 1 to " + (head + 1));
        return body.from() - 1;
    }

    private void find(Partner partner, String games, String id) {
        if (rows.find(partner, games, id).isEmpty()) throw Endpoints.unknown(id);
    }
}
