package org.flambeau.ceremony.crew;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class BoardRows implements PanacheRepositoryBase<BoardEntity, CeremonyKey> {

    /** One statement, so that board and columns are of one version without a lock. */
    Optional<BoardEntity> read(CeremonyKey key) {
        return find(
                        "from BoardEntity b left join fetch b.columns where b.games = ?1 and b.ceremony = ?2",
                        key.games(),
                        key.ceremony())
                .singleResultOptional();
    }
}
