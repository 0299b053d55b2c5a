package org.flambeau.broadcast.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class NotificationRows implements PanacheRepositoryBase<NotificationRow, NotificationRow.Key> {

    List<NotificationRow> after(String games, long sequence, int limit) {
        return find("games = ?1 and sequence > ?2 order by sequence", games, sequence)
                .page(Page.ofSize(limit))
                .list();
    }
}
