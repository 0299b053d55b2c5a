package org.flambeau.medals.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventEntity, EventEntity.Key> {

    List<EventEntity> of(String games) {
        return list("games = ?1 order by position", games);
    }
}
