package org.flambeau.ceremony.crew;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class NoteRows implements PanacheRepository<NoteEntity> {

    /** @param segment null for those of all segments and of the ceremony */
    List<NoteEntity> of(CeremonyKey key, String segment, Paging paging) {
        return find(
                        "games = ?1 and ceremony = ?2 and id > ?3 and (cast(?4 as String) is null or segment = ?4) order by id",
                        key.games(),
                        key.ceremony(),
                        paging.after() == null ? 0L : paging.after(),
                        segment)
                .page(0, paging.limit() + 1)
                .list();
    }
}
