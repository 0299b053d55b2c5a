package org.flambeau.ceremony.crew;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class StageMessageRows implements PanacheRepositoryBase<StageMessageEntity, CeremonyKey> {}
