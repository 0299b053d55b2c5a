package org.flambeau.ceremony.crew.trigger;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.calling.CueCalled;
import org.flambeau.ceremony.calling.SegmentTaken;
import org.flambeau.ceremony.show.CeremonyKey;

@ApplicationScoped
class TriggerRows implements PanacheRepository<TriggerEntity> {

    private static final String OF_CEREMONY = "games = ?1 and ceremony = ?2";

    List<TriggerEntity> of(CeremonyKey key) {
        return list(OF_CEREMONY + " order by code", key.games(), key.ceremony());
    }

    Optional<TriggerEntity> find(CeremonyKey key, String code) {
        return find(OF_CEREMONY + " and code = ?3", key.games(), key.ceremony(), code)
                .singleResultOptional();
    }

    long count(CeremonyKey key) {
        return count(OF_CEREMONY, key.games(), key.ceremony());
    }

    List<TriggerEntity> waitingFor(CueCalled called) {
        return list(
                OF_CEREMONY + " and cue = ?3 and step = ?4 and (segment is null or segment = ?5) order by code",
                called.key().games(),
                called.key().ceremony(),
                called.cue(),
                called.step(),
                called.segment());
    }

    List<TriggerEntity> waitingFor(SegmentTaken taken) {
        return list(
                OF_CEREMONY + " and cue is null and segment = ?3 order by code",
                taken.key().games(),
                taken.key().ceremony(),
                taken.segment());
    }
}
