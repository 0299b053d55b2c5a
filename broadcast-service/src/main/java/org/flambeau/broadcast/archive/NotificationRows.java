package org.flambeau.broadcast.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.messaging.sql.Trip;

@ApplicationScoped
class NotificationRows implements PanacheRepositoryBase<NotificationRow, NotificationRow.Key> {

    private static final String KEEP = """
            insert into notification (games, sequence, published_at, kind, podium, payload, traceparent)
            values (?, ?, ?, ?, ?, ?, ?)""";
    /** The kinds as they stand in the index {@code notification_correctable}, so that it answers. */
    static final String CORRECTABLE = """
            select sequence from notification
            where games = ? and podium = ? and corrected_by is null and kind in (%s)
            order by sequence""".formatted(Corrected.CORRECTABLE.stream()
            .map(kind -> "'" + kind.name() + "'")
            .sorted()
            .collect(Collectors.joining(", ")));

    private static final String CORRECT =
            "update notification set corrected_by = ?, killed = ? where games = ? and sequence = ?";

    List<NotificationRow> after(String games, long sequence, int limit) {
        return find("games = ?1 and sequence > ?2 order by sequence", games, sequence)
                .page(Page.ofSize(limit))
                .list();
    }

    List<NotificationRow> before(String games, long sequence, int limit) {
        return find("games = ?1 and sequence < ?2 order by sequence desc", games, sequence)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The lowest number of those that were published at an instant or later. */
    Optional<Long> firstSince(String games, Instant since) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(row.sequence) from NotificationRow row"
                                + " where row.games = :games and row.publishedAt >= :since",
                        Long.class)
                .setParameter("games", games)
                .setParameter("since", since)
                .getSingleResult());
    }

    /** Keeps what was published. */
    void keep(Trip writes, NotificationPublished notification, byte[] payload, String traceparent) {
        writes.change(
                KEEP,
                notification.games(),
                notification.sequence(),
                notification.publishedAt(),
                notification.kind().name(),
                notification.podium() == null
                        ? null
                        : notification.podium().event().code(),
                payload,
                traceparent);
    }

    /** Those that told medals of a podium and that nothing has corrected yet. */
    Supplier<List<Long>> correctable(Trip questions, String games, String podium) {
        return questions.ask(CORRECTABLE, row -> row.getLong(1), games, podium);
    }

    /** @param by sequence of the one that corrects them */
    void correct(Trip writes, String games, List<Long> sequences, long by, boolean killed) {
        for (long sequence : sequences) writes.change(CORRECT, by, killed, games, sequence);
    }
}
