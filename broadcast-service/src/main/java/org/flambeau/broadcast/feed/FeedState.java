package org.flambeau.broadcast.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.archive.Corrected;
import org.flambeau.broadcast.archive.TakenBack;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.ceremonies.CeremonyState;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;

/**
 * Everything that a follower of a Games needs to know at one place of its feed; immutable.
 *
 * @param at sequence of the newest notification in it
 * @param about facts of the Games, null before they were told
 * @param recent the newest notifications, newest first, without their table changes; milestones, of which a podium may bring
 *     many, are in the history
 * @param ceremonies public state by code
 * @param history how the medals came to stand as they do
 */
public record FeedState(
        String games,
        long at,
        GamesChanged about,
        TableState table,
        List<NotificationPublished> recent,
        Map<String, CeremonyChanged> ceremonies,
        MedalHistory history) {

    static final int RECENT = 50;

    static FeedState empty(String games) {
        return new FeedState(games, 0, null, TableState.EMPTY, List.of(), Map.of(), MedalHistory.EMPTY);
    }

    FeedState with(NotificationPublished notification) {
        boolean reset = notification.kind() == NotificationKind.RESET;
        GamesChanged newerAbout = newerAbout(notification.about());
        TableState newerTable = newerTable(notification, reset);
        return new FeedState(
                games,
                notification.sequence(),
                newerAbout,
                newerTable,
                newerRecent(notification, reset),
                reset ? beforeTheirStart() : newerCeremonies(notification.ceremony()),
                reset ? MedalHistory.EMPTY : history.with(notification, newerTable, newerAbout));
    }

    private GamesChanged newerAbout(GamesChanged told) {
        return told == null || about != null && about.version() >= told.version() ? about : told;
    }

    private TableState newerTable(NotificationPublished notification, boolean reset) {
        if (notification.table() == null)
            return notification.about() == null
                    ? table
                    : table.expecting(notification.about().totalEvents());
        return reset ? TableState.cleared(notification.table()) : table.with(notification.table());
    }

    private List<NotificationPublished> newerRecent(NotificationPublished notification, boolean reset) {
        if (notification.kind() == NotificationKind.MILESTONE) return recent;
        List<NotificationPublished> newer = new ArrayList<>(RECENT);
        newer.add(notification.withoutTable());
        if (reset) return List.copyOf(newer);
        List<NotificationPublished> before = recent.subList(0, Math.min(recent.size(), RECENT - 1));
        boolean takesBack = TakenBack.by(notification);
        for (NotificationPublished older : before) {
            NotificationPublished told = Corrected.by(notification, older);
            newer.add(takesBack ? TakenBack.of(told) : told);
        }
        return List.copyOf(newer);
    }

    private Map<String, CeremonyChanged> newerCeremonies(CeremonyChanged told) {
        if (told == null) return ceremonies;
        CeremonyChanged known = ceremonies.get(told.ceremony());
        if (known != null && known.version() >= told.version()) return ceremonies;
        Map<String, CeremonyChanged> newer = new HashMap<>(ceremonies);
        newer.put(told.ceremony(), told);
        return Map.copyOf(newer);
    }

    /**
     * A ceremony that had begun has no running order until its owner tells it again: the titles that we know may have
     * become secret once more. One that stands before its start has been told again already, or never began.
     */
    private Map<String, CeremonyChanged> beforeTheirStart() {
        Map<String, CeremonyChanged> newer = new HashMap<>(ceremonies);
        newer.replaceAll(
                (code, ceremony) -> ceremony.state() == CeremonyState.PLANNED ? ceremony : beforeStart(ceremony));
        return Map.copyOf(newer);
    }

    private static CeremonyChanged beforeStart(CeremonyChanged ceremony) {
        return new CeremonyChanged(
                ceremony.games(),
                ceremony.ceremony(),
                ceremony.version(),
                CeremonyChanged.Occurrence.RESET,
                ceremony.recordedAt(),
                ceremony.names(),
                CeremonyState.PLANNED,
                ceremony.zone(),
                ceremony.plannedStart(),
                null,
                null,
                null,
                List.of());
    }
}
