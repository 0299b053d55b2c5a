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
}
