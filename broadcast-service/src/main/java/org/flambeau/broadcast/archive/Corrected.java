package org.flambeau.broadcast.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;

/**
 * What is told of a notification after a later one has corrected it, taken it back or killed it. Who reads it then is told
 * by which; of one that was killed nothing else is told any more but the lines of the medal table.
 */
public final class Corrected {

    /** Kinds that correct what was told of the same podium before. */
    static final Set<NotificationKind> CORRECTING = Set.of(NotificationKind.CORRECTION, NotificationKind.WITHDRAWAL);

    /** Kinds that tell medals, and can be corrected. */
    static final Set<NotificationKind> CORRECTABLE = Set.of(NotificationKind.MEDAL, NotificationKind.CORRECTION);

    private static final Map<String, Text> KILLED = Map.of(
            "en", new Text("Killed: do not use", ""),
            "fr", new Text("Annulé : ne pas utiliser", ""),
            "es", new Text("Anulado: no utilizar", ""));
    private static final Subject NOBODY = new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private Corrected() {}

    /** Whether a notification changes what is told of earlier ones. */
    public static boolean any(NotificationPublished notification) {
        return notification.corrects() != null;
    }

    /** An older notification as it is told once a newer one is there. */
    public static NotificationPublished by(NotificationPublished newer, NotificationPublished older) {
        if (newer.corrects() == null || !newer.corrects().contains(older.sequence())) return older;
        return told(older, newer.sequence(), newer.kind() == NotificationKind.KILL);
    }

    /** @param by sequence of the newer one */
    static NotificationPublished told(NotificationPublished older, long by, boolean killed) {
        NotificationPublished told = older.correctedBy(by);
        return killed ? told.emptied(KILLED, NOBODY) : told;
    }
}
