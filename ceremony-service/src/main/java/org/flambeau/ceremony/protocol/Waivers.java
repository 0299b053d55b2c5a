package org.flambeau.ceremony.protocol;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flambeau.ceremony.show.CeremonyKey;

/** The waivers that were given. Append-only: the database refuses to rewrite them. */
@ApplicationScoped
class Waivers implements PanacheRepository<WaiverEntity> {

    void append(CeremonyKey key, Waiver waiver) {
        persist(WaiverEntity.of(key, waiver));
    }

    /** Those of one run, oldest first. */
    List<Waiver> of(CeremonyKey key, int run) {
        return list("games = ?1 and ceremony = ?2 and run = ?3 order by id", key.games(), key.ceremony(), run).stream()
                .map(WaiverEntity::toWaiver)
                .toList();
    }
}
