package org.flambeau.medals.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<OrganisationEntity, OrganisationEntity.Key> {

    List<OrganisationEntity> of(String games) {
        return list("games = ?1 order by position", games);
    }

    List<OrganisationEntity> of(String games, Collection<String> codes) {
        return list("games = ?1 and code in ?2", games, codes);
    }

    /** The codes alone: a podium asks for those of the whole table, whose names and people it does not need. */
    List<String> ranked(String games, Collection<String> codes) {
        return getEntityManager()
                .createQuery(
                        "select code from OrganisationEntity where games = ?1 and ranked and code in ?2", String.class)
                .setParameter(1, games)
                .setParameter(2, codes)
                .getResultList();
    }
}
