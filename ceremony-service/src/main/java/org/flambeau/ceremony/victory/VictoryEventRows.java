package org.flambeau.ceremony.victory;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class VictoryEventRows implements PanacheRepository<VictoryEventEntity> {

    /** One statement, so that podium and sheets are of one version without a lock. */
    Optional<VictoryEventEntity> read(String games, String event) {
        return find(
                        "from VictoryEventEntity e left join fetch e.sheets where e.games = ?1 and e.event = ?2",
                        games,
                        event)
                .singleResultOptional();
    }

    /** The sheets are read after the lock is held, so that they are the newest. */
    Optional<VictoryEventEntity> lock(String games, String event) {
        return find("games = ?1 and event = ?2", games, event)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
