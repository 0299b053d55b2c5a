package org.flambeau.ceremony.games;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KnownGamesRows implements PanacheRepositoryBase<KnownGamesEntity, String> {}
