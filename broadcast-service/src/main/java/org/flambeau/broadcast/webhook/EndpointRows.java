package org.flambeau.broadcast.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class EndpointRows implements PanacheRepositoryBase<EndpointEntity, String> {

    /** Endpoints of one partner and Games, by id. */
    List<EndpointEntity> of(Partner partner, String games, String after, int limit) {
        return find("owner = ?1 and games = ?2 and id > ?3 order by id", partner.subject(), games, after)
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<EndpointEntity> find(Partner partner, String games, String id) {
        return of(partner, games, id, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends. */
    Optional<EndpointEntity> locked(Partner partner, String games, String id) {
        return of(partner, games, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many the partner has; whoever counts or adds one of this partner meanwhile waits for the transaction's end. */
    long countAlone(Partner partner) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "webhooks of " + partner.subject())
                .getResultList();
        return count("owner", partner.subject());
    }

    private Optional<EndpointEntity> of(Partner partner, String games, String id, LockModeType lock) {
        return find("id = ?1 and owner = ?2 and games = ?3", id, partner.subject(), games)
                .withLock(lock)
                .singleResultOptional();
    }
}
