package org.flambeau.ceremony.parade;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class ParadeApprovalRows implements PanacheRepository<ParadeApprovalEntity> {

    Optional<ParadeApprovalEntity> last(CeremonyKey key) {
        return find("games = ?1 and ceremony = ?2 order by id desc", key.games(), key.ceremony())
                .firstResultOptional();
    }
}
