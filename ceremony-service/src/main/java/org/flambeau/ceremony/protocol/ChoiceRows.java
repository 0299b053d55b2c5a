package org.flambeau.ceremony.protocol;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class ChoiceRows implements PanacheRepository<ChoiceEntity> {

    Optional<ChoiceEntity> of(CeremonyKey key) {
        return find("games = ?1 and ceremony = ?2", key.games(), key.ceremony()).singleResultOptional();
    }
}
