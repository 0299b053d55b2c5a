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

    private static final Map<String, Text> NEUTRAL = Map.of(
            "en", new Text("Taken back with the reset of the rehearsal", ""),
            "fr", new Text("Retiré avec la remise à zéro de la répétition", ""),
            "es", new Text("Retirado con el reinicio del ensayo", ""));

    private TakenBack() {}

    /** Whether what ceremonies told before this notification is taken back with it. */
    public static boolean by(NotificationPublished notification) {
        return notification.kind() == NotificationKind.RESET || isCeremonyReset(notification);
    }

    /** What is still told of a notification that is older than a reset. */
    public static NotificationPublished of(NotificationPublished notification) {
        // A ceremony that was reset is told as it stands before its start: what it tells is public in the next run too.
        if (!notification.kind().name().startsWith("CEREMONY_") || isCeremonyReset(notification)) return notification;
        return notification.emptied(
                NEUTRAL, new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), ceremony(notification)));
    }

    private static boolean isCeremonyReset(NotificationPublished notification) {
        return notification.ceremony() != null && notification.ceremony().occurrence() == Occurrence.RESET;
    }

    private static String ceremony(NotificationPublished notification) {
        return notification.subject() == null ? null : notification.subject().ceremony();
    }
}
