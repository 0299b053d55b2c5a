package org.flambeau.medals.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<OrganisationEntity, OrganisationEntity.Key> {

    List<OrganisationEntity> of(String games) {
        return list("games = ?1 order by position", games);
    }
}
