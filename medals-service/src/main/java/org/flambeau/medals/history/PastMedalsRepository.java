package org.flambeau.medals.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PastMedalsRepository implements PanacheRepositoryBase<PastMedalsEntity, PastMedalsEntity.Key> {

    List<PastMedalsEntity> of(String games) {
        return list("games = ?1 order by position", games);
    }
}
