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
}
