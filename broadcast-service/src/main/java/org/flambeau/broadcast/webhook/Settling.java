package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.flambeau.contracts.notifications.NotificationPublished;

/**
 * Keeps what an attempt led to: the delivery, the cursor or the pause, and the end of the endpoint commit together. What
 * another replica or the partner has set meanwhile stays.
 */
@ApplicationScoped
class Settling {

    private final EndpointRows endpoints;
    private final QueueTable queues;
    private final DeliveryTable deliveries;
    private final WebhookSettings settings;
    private final WebhookMeters meters;
    private final RetrySchedule schedule = new RetrySchedule(new SecureRandom());

    Settling(
            EndpointRows endpoints,
            QueueTable queues,
            DeliveryTable deliveries,
            WebhookSettings settings,
            WebhookMeters meters) {
        this.endpoints = endpoints;
        this.queues = queues;
        this.deliveries = deliveries;
        this.settings = settings;
        this.meters = meters;
    }

    /** Says whether the next notification may be sent at once. */
    @Transactional
    boolean settle(Claim claim, NotificationPublished notification, Outcome outcome) {
        // The endpoint first, as its partner locks it too; it may be gone.
        EndpointEntity endpoint = endpoints.findById(claim.endpoint(), LockModeType.PESSIMISTIC_WRITE);
        if (endpoint == null) return false;
        Attempt attempt = outcome.attempt();
        deliveries.add(claim, notification, attempt);
        if (attempt.taken()) return queues.taken(claim, notification.sequence());
        if (queues.failed(claim, attempt.at(), dueAt(claim, outcome))) disableWhenOver(endpoint, claim, attempt);
        return false;
    }

    private Instant dueAt(Claim claim, Outcome outcome) {
        Duration pause =
                outcome.askedPause().map(schedule::asked).orElseGet(() -> schedule.after(claim.failures() + 1));
        Attempt attempt = outcome.attempt();
        return attempt.at().plusMillis(attempt.millis()).plus(pause);
    }

    private void disableWhenOver(EndpointEntity endpoint, Claim claim, Attempt attempt) {
        boolean tooLong = claim.failingSince() != null
                && !attempt.at().isBefore(claim.failingSince().plus(settings.giveUpAfter()));
        if (endpoint.state == Endpoint.State.DISABLED || !attempt.gone() && !tooLong) return;
        endpoint.disable(attempt.gone() ? Endpoint.Reason.GONE : Endpoint.Reason.FAILED_TOO_LONG, attempt.at());
        meters.disabled(endpoint.disabledReason);
    }
}
