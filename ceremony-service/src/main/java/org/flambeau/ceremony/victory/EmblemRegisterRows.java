package org.flambeau.ceremony.victory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EmblemRegisterRows implements PanacheRepositoryBase<EmblemRegisterEntity, String> {}
