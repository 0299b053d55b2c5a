package org.flambeau.ceremony.parade;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class ParadeActRows implements PanacheRepository<ParadeActEntity> {

    List<ParadeActEntity> of(CeremonyKey key, int run) {
        return list("games = ?1 and ceremony = ?2 and run = ?3 order by id", key.games(), key.ceremony(), run);
    }
}
