package org.flambeau.broadcast.archive;

import java.util.List;
import java.util.Map;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;

/**
 * What a reset leaves of the ceremonies' notifications before it. A segment that was live in the last run may be a
 * secret once more in the next, so its title and its people are told no longer; number and kind remain.
 */
public final class TakenBack {

    private static final Text NEUTRAL = new Text("Taken back with the reset of the rehearsal", "");

    private TakenBack() {}

    /** Whether what ceremonies told before this notification is taken back with it. */
    public static boolean by(NotificationPublished notification) {
        return notification.kind() == NotificationKind.RESET || isCeremonyReset(notification);
    }

    /** What is still told of a notification that is older than a reset. */
    public static NotificationPublished of(NotificationPublished notification) {
        // A ceremony that was reset is told as it stands before its start: what it tells is public in the next run too.
        if (!notification.kind().name().startsWith("CEREMONY_") || isCeremonyReset(notification)) return notification;
        return new NotificationPublished(
                notification.games(),
                notification.sequence(),
                notification.kind(),
                notification.urgency(),
                notification.cause(),
                notification.publishedAt(),
                notification.effectiveAt(),
                Map.of("en", NEUTRAL),
                new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), ceremony(notification)),
                null,
                null,
                null,
                null,
                null);
    }

    private static boolean isCeremonyReset(NotificationPublished notification) {
        return notification.ceremony() != null && notification.ceremony().occurrence() == Occurrence.RESET;
    }

    private static String ceremony(NotificationPublished notification) {
        return notification.subject() == null ? null : notification.subject().ceremony();
    }
}
