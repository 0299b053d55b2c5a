package org.flambeau.ceremony.parade;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class ParadeRows implements PanacheRepository<ParadeEntity> {

    Optional<ParadeEntity> newest(CeremonyKey key) {
        return find("games = ?1 and ceremony = ?2 order by version desc", key.games(), key.ceremony())
                .firstResultOptional();
    }

    Optional<ParadeEntity> version(CeremonyKey key, long version) {
        return find("games = ?1 and ceremony = ?2 and version = ?3", key.games(), key.ceremony(), version)
                .firstResultOptional();
    }
}
