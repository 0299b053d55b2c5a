package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
 * Whoever observes {@link NotificationPublished} in this replica hears of each after that, in their order.
 */
@ApplicationScoped
class Press {

    private final Archive archive;
    private final Outbox outbox;
    private final Event<NotificationPublished> published;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    Press(
            Archive archive,
            Outbox outbox,
            Event<NotificationPublished> published,
            TransactionSynchronizationRegistry transactions,
            Clock clock) {
        this.archive = archive;
        this.outbox = outbox;
        this.published = published;
        this.transactions = transactions;
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
        afterCommit(notification);
        return notification;
    }

    /** Together with those that the transaction has published before it: observers of one each would be called last first. */
    private void afterCommit(NotificationPublished notification) {
        Tell tell = (Tell) transactions.getResource(Tell.class);
        if (tell == null) {
            tell = new Tell();
            transactions.putResource(Tell.class, tell);
            transactions.registerInterposedSynchronization(tell);
        }
        tell.notifications.add(notification);
    }

    /** What a transaction has published. */
    private final class Tell implements Synchronization {

        private final List<NotificationPublished> notifications = new ArrayList<>();

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) notifications.forEach(published::fire);
        }
    }
}
