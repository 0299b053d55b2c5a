package org.flambeau.medals.podium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.flambeau.medals.event.EventUse;
import org.flambeau.medals.games.PodiumPresence;

@ApplicationScoped
class PodiumRepository implements PanacheRepositoryBase<PodiumEntity, PodiumKey>, PodiumPresence, EventUse {

    Optional<PodiumVersion> present(PodiumKey key) {
        return findByIdOptional(key).flatMap(PodiumEntity::present);
    }

    /** The row of a podium, whether or not it has content; a new one at version 0 when there never was one. */
    PodiumEntity row(PodiumKey key) {
        return findByIdOptional(key).orElseGet(() -> PodiumEntity.of(key));
    }

    void write(PodiumEntity row, PodiumVersion podium) {
        boolean known = isPersistent(row);
        row.write(podium);
        if (!known) persistAndFlush(row);
    }

    void forget(String games) {
        update(
                "content = null, revision = null, everOfficial = false, effectiveAt = null, recordedAt = null"
                        + " where games = ?1",
                games);
    }

    @Override
    public boolean anyOf(String games) {
        return count("games = ?1 and content is not null", games) > 0;
    }

    @Override
    public Set<String> eventsUsed(String games) {
        return new HashSet<>(getEntityManager()
                .createQuery("select event from PodiumEntity where games = ?1 and content is not null", String.class)
                .setParameter(1, games)
                .getResultList());
    }
}
