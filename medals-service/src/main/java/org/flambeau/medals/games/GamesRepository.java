package org.flambeau.medals.games;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class GamesRepository implements PanacheRepositoryBase<GamesEntity, String> {

    List<GamesEntity> after(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }
}
