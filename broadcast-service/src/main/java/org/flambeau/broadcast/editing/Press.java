package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;

/**
 * Publishes drafts, in the running transaction: the number, the stored notification and the outgoing event commit together.
 * Whoever observes {@link NotificationPublished} in this replica may hear of it after that ({@code AFTER_SUCCESS}).
 */
@ApplicationScoped
class Press {

    private final Archive archive;
    private final Outbox outbox;
    private final Event<NotificationPublished> published;
    private final Clock clock;

    Press(Archive archive, Outbox outbox, Event<NotificationPublished> published, Clock clock) {
        this.archive = archive;
        this.outbox = outbox;
        this.published = published;
        this.clock = clock;
    }

    /** The present moment, as fine as the database keeps it: an event must not be finer than its row. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    NotificationPublished publish(Draft draft, String cause) {
        return publish(draft, cause, List.of());
    }

    /** @param corrects sequences of those that it takes back, besides those that the archive knows it corrects */
    NotificationPublished publish(Draft draft, String cause, List<Long> corrects) {
        Instant now = now();
        NotificationPublished notification = archive.append(
                draft.games(), sequence -> draft.numbered(sequence, cause, now).correcting(corrects));
        outbox.append(new OutgoingEvent(
                Topics.NOTIFICATIONS,
                notification.games(),
                EventTypes.NOTIFICATION_PUBLISHED,
                Aggregates.notifications(notification.games()),
                notification.sequence(),
                now,
                notification));
        published.fire(notification);
        return notification;
    }
}
