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
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;
import org.jboss.logging.Logger;

/**
 * Publishes drafts, in the running transaction: the number, the stored notification and the outgoing event commit together.
 * Whoever observes {@link NotificationPublished} in this replica hears of each after that, in their order.
 */
@ApplicationScoped
class Press {

    private static final Logger LOG = Logger.getLogger(Press.class);

    private final Archive archive;
    private final Outbox outbox;
    private final Event<NotificationPublished> published;
    private final TransactionSynchronizationRegistry transactions;
    private final Statements statements;
    private final Clock clock;

    Press(
            Archive archive,
            Outbox outbox,
            Event<NotificationPublished> published,
            TransactionSynchronizationRegistry transactions,
            Statements statements,
            Clock clock) {
        this.archive = archive;
        this.outbox = outbox;
        this.published = published;
        this.transactions = transactions;
        this.statements = statements;
        this.clock = clock;
    }

    /** The present moment, as fine as the database keeps it: an event must not be finer than its row. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A draft that has its place.
     *
     * @param place asked for in the running transaction
     */
    record Placed(Draft draft, Archive.Place place) {}

    /** Asks for the place of a draft; others of the same Games wait for it until the transaction ends. */
    Placed place(Draft draft, Trip questions) {
        return new Placed(draft, archive.place(questions, draft.games(), draft.kind(), draft.podium()));
    }

    NotificationPublished publish(Draft draft, String cause) {
        return publish(draft, cause, List.of());
    }

    /** @param corrects sequences of those that it takes back, besides those that the archive knows it corrects */
    NotificationPublished publish(Draft draft, String cause, List<Long> corrects) {
        Trip questions = statements.trip();
        Placed placed = place(draft, questions);
        questions.make();
        Trip writes = statements.trip();
        NotificationPublished notification = publish(placed, cause, corrects, writes);
        writes.make();
        return notification;
    }

    /** @param writes publishes it when it is made */
    NotificationPublished publish(Placed placed, String cause, List<Long> corrects, Trip writes) {
        Instant now = now();
        NotificationPublished notification = archive.append(writes, placed.place(), sequence -> placed.draft()
                .numbered(sequence, cause, now)
                .correcting(corrects));
        outbox.append(
                writes,
                List.of(new OutgoingEvent(
                        Topics.NOTIFICATIONS,
                        notification.games(),
                        EventTypes.NOTIFICATION_PUBLISHED,
                        Aggregates.notifications(notification.games()),
                        notification.sequence(),
                        now,
                        notification)));
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
            if (status == Status.STATUS_COMMITTED) notifications.forEach(this::tell);
        }

        private void tell(NotificationPublished notification) {
            try {
                published.fire(notification);
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "not told at its commit, the topic brings it: games=%s sequence=%d",
                        notification.games(),
                        notification.sequence());
            }
        }
    }
}
