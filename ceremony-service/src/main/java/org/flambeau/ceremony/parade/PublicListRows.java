package org.flambeau.ceremony.parade;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class PublicListRows implements PanacheRepository<PublicListEntity> {

    Optional<PublicListEntity> of(CeremonyKey key) {
        return find("games = ?1 and ceremony = ?2", key.games(), key.ceremony()).singleResultOptional();
    }
}
