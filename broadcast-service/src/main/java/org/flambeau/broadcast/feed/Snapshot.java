package org.flambeau.broadcast.feed;

import java.time.Instant;
import java.util.List;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.UnrankedLine;
import org.flambeau.contracts.notifications.NotificationPublished;

/**
 * A Games at one place of its feed, as clients get it: over HTTP and as the first word of a stream.
 *
 * @param at the sequence that all of it is true at; a stream goes on after it
 * @param notifications the newest that are no milestones, newest first
 * @param milestones the newest that are more than usual, newest first
 * @param ceremonies all, but with a running order only those that matter now
 */
public record Snapshot(
        String games,
        long at,
        GamesChanged about,
        Table table,
        List<NotificationPublished> notifications,
        List<NotificationPublished> milestones,
        List<CeremonyChanged> ceremonies) {

    /** Lines in the order of the table; each carries the version of the table that it came with. */
    public record Table(
            long version,
            Instant effectiveAt,
            EventProgress events,
            List<TableRow<MedalLine>> lines,
            List<TableRow<UnrankedLine>> unranked) {}

    /** @param words whose languages the notifications are told in */
    static Snapshot of(FeedState state, Interest words) {
        TableState table = state.table();
        return new Snapshot(
                state.games(),
                state.at(),
                state.about(),
                new Table(table.version(), table.effectiveAt(), table.events(), table.lines(), table.unranked()),
                state.recent().stream().map(words::told).toList(),
                state.history().milestones().stream().map(words::told).toList(),
                CeremonyView.of(state.ceremonies().values()));
    }
}
