package org.flambeau.medals.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class PastMedalsRepository implements PanacheRepositoryBase<PastMedalsEntity, PastMedalsEntity.Key> {

    List<PastMedalsEntity> of(String games, Collection<String> organisations) {
        // One text for however many there are, which Hibernate translates once: every podium asks this.
        return getEntityManager()
                .createNativeQuery(
                        "select * from past_medals where games = ?1 and organisation = any(?2) order by position_no",
                        PastMedalsEntity.class)
                .setParameter(1, games)
                .setParameter(2, organisations.toArray(String[]::new))
                .getResultList();
    }

    List<PastMedalsEntity> of(String games) {
        return list("games = ?1 order by position", games);
    }
}
