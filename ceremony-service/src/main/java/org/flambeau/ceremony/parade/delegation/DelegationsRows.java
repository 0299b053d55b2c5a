package org.flambeau.ceremony.parade.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class DelegationsRows implements PanacheRepository<DelegationsEntity> {

    Optional<DelegationsEntity> newest(String games) {
        return find("games = ?1 order by version desc", games).firstResultOptional();
    }

    Optional<DelegationsEntity> version(String games, long version) {
        return find("games = ?1 and version = ?2", games, version).firstResultOptional();
    }
}
