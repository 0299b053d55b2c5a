package org.flambeau.ceremony.runningorder;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class VersionRows implements PanacheRepository<VersionEntity> {

    Optional<VersionEntity> of(CeremonyKey key, long version) {
        return find("games = ?1 and ceremony = ?2 and version = ?3", key.games(), key.ceremony(), version)
                .singleResultOptional();
    }

    /** The newest first, older than that one. */
    List<VersionEntity> before(CeremonyKey key, long version, int most) {
        return find(
                        "games = ?1 and ceremony = ?2 and version < ?3 order by version desc",
                        key.games(),
                        key.ceremony(),
                        version)
                .page(0, most)
                .list();
    }
}
