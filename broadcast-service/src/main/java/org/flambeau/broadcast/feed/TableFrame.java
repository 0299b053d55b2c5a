package org.flambeau.broadcast.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.medals.UnrankedLine;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;

/**
 * The changed lines of the medal table, of one change or of several that follow each other: a line that changed more than
 * once is told as it came out.
 *
 * @param at the sequence of the notification that they are true with
 * @param removed organisations that have no line any more
 * @param cleared true when all lines before it are void, left out otherwise
 */
record TableFrame(
        long at,
        long version,
        Instant effectiveAt,
        EventProgress events,
        List<MedalLine> lines,
        List<String> removed,
        List<UnrankedLine> unranked,
        Boolean cleared) {

    /** Null when the notification changes no line. */
    static TableFrame of(NotificationPublished notification) {
        TableChange change = notification.table();
        if (change == null) return null;
        return new TableFrame(
                notification.sequence(),
                change.version(),
                change.effectiveAt(),
                change.events(),
                change.lines(),
                change.removed(),
                change.unranked(),
                isReset(notification) ? true : null);
    }

    /** What several notifications change, taken together; null when they change no line. */
    static TableFrame of(long at, List<NotificationPublished> notifications) {
        TableState state = TableState.EMPTY;
        boolean cleared = false;
        for (NotificationPublished notification : notifications) {
            TableChange change = notification.table();
            if (change == null) continue;
            cleared |= isReset(notification);
            state = isReset(notification) ? TableState.cleared(change) : state.with(change);
        }
        if (state.version() == 0) return null;
        TreeSet<String> removed = new TreeSet<>(without(state.rows()));
        removed.retainAll(without(state.unrankedRows()));
        return new TableFrame(
                at,
                state.version(),
                state.effectiveAt(),
                state.events(),
                state.lines().stream().map(TableRow::line).toList(),
                List.copyOf(removed),
                state.unrankedRows().values().stream()
                        .map(TableRow::line)
                        .filter(Objects::nonNull)
                        .toList(),
                cleared ? true : null);
    }

    private static boolean isReset(NotificationPublished notification) {
        return notification.kind() == NotificationKind.RESET;
    }

    private static <L> List<String> without(Map<String, TableRow<L>> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().line() == null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
