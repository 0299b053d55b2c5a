package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.LogFields;
import org.jboss.logging.Logger;

/**
 * One turn of an endpoint: sends it what it has not been told, one after the other, until it has all, does not take
 * something, or has had its share. The claim is confirmed before every attempt and outlives it, so that no other
 * replica sends the same meanwhile.
 */
@ApplicationScoped
class ServeEndpoint {

    private static final Logger LOG = Logger.getLogger(ServeEndpoint.class);
    private static final int MOST_ROUNDS = 50;
    private static final Duration SHARE = Duration.ofSeconds(10);

    /** What a lease has beyond the deadline of an attempt: time to begin it and to keep what it led to. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final QueueTable queues;
    private final Archive archive;
    private final CallEndpoint call;
    private final Settling settling;
    private final WebhookSettings settings;
    private final WebhookMeters meters;

    ServeEndpoint(
            QueueTable queues,
            Archive archive,
            CallEndpoint call,
            Settling settling,
            WebhookSettings settings,
            WebhookMeters meters) {
        this.queues = queues;
        this.archive = archive;
        this.call = call;
        this.settling = settling;
        this.settings = settings;
        this.meters = meters;
    }

    Duration lease() {
        return settings.deadline().plus(MARGIN);
    }

    /** @param goesOn false once the service stops */
    void turn(Claim claimed, BooleanSupplier goesOn) throws InterruptedException {
        long ends = System.nanoTime() + SHARE.toNanos();
        Claim claim = claimed;
        Ahead ahead = new Ahead(archive, claim.games(), claim.cursor());
        for (int round = 0; round < MOST_ROUNDS && System.nanoTime() < ends && goesOn.getAsBoolean(); round++) {
            long before = ahead.passed();
            Optional<NotificationPublished> next = ahead.next(claim);
            Optional<Claim> confirmed = queues.confirmed(claim.upTo(ahead.passed()), lease());
            if (confirmed.isEmpty()) return;
            boolean setAnew = confirmed.get().generation() != claim.generation();
            claim = confirmed.get();
            if (setAnew || next.isPresent() && !claim.covers(settings.deadline())) {
                ahead = new Ahead(archive, claim.games(), claim.cursor());
            } else if (next.isPresent()) {
                if (!sent(claim, next.get())) break;
                ahead.pass(next.get());
            } else if (ahead.passed() == before) {
                break;
            }
        }
        queues.release(claim);
    }

    private boolean sent(Claim claim, NotificationPublished notification) throws InterruptedException {
        try (LogFields fields = new LogFields()
                .and("endpoint", claim.endpoint())
                .and("games", claim.games())
                .and("sequence", notification.sequence())
                .and(archive.traceOf(claim.games(), notification.sequence()))) {
            return send(claim, notification);
        }
    }

    private boolean send(Claim claim, NotificationPublished notification) throws InterruptedException {
        Outcome outcome = call.attempt(
                claim.url(),
                claim.secrets(),
                claim.messageId(notification.sequence()),
                Message.of(claim.interest().told(notification), settings.maxBodyBytes()),
                claim.failures());
        meters.attempted(outcome.attempt());
        if (!outcome.attempt().taken())
            LOG.infof(
                    "a webhook was not taken: endpoint=%s games=%s sequence=%d failures=%d reason=%s",
                    claim.endpoint(),
                    claim.games(),
                    notification.sequence(),
                    claim.failures() + 1,
                    outcome.attempt().failure());
        return settling.settle(claim, notification, outcome);
    }
}
