package org.flambeau.broadcast.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class NotificationRows implements PanacheRepositoryBase<NotificationRow, NotificationRow.Key> {

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

    /** Those that told medals of a podium and that nothing has corrected yet. */
    List<Long> correctable(String games, String podium) {
        return find(
                        "games = ?1 and podium = ?2 and kind in ?3 and correctedBy is null order by sequence",
                        games,
                        podium,
                        Corrected.CORRECTABLE.stream().map(Enum::name).toList())
                .stream()
                .map(row -> row.sequence)
                .toList();
    }

    /** @param by sequence of the one that corrects them */
    void correct(String games, List<Long> sequences, long by, boolean killed) {
        update("correctedBy = ?1, killed = ?2 where games = ?3 and sequence in ?4", by, killed, games, sequences);
    }
}
