package org.flambeau.ceremony.show;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flambeau.ceremony.timing.Baseline;

@ApplicationScoped
class CeremonyRows implements PanacheRepository<CeremonyEntity> {

    /** Without the segments, which stay in the database. */
    Optional<CeremonyEntity> read(CeremonyKey key) {
        return find("games = ?1 and code = ?2", key.games(), key.ceremony()).singleResultOptional();
    }

    /**
     * Reads a row again, and its segments: one statement, so that they are of one version without a lock.
     *
     * @param read the row as this transaction has it, unchanged
     */
    Optional<CeremonyEntity> readWhole(CeremonyKey key, CeremonyEntity read) {
        getEntityManager().detach(read);
        return find(
                        "from CeremonyEntity c left join fetch c.segments where c.games = ?1 and c.code = ?2",
                        key.games(),
                        key.ceremony())
                .singleResultOptional();
    }

    Baseline plan(UUID mark) {
        return getEntityManager().find(FrozenPlan.class, mark).plan;
    }

    /** Keeps a plan; its mark. */
    UUID freeze(Baseline plan) {
        FrozenPlan row = new FrozenPlan(UUID.randomUUID(), plan);
        getEntityManager().persist(row);
        return row.mark;
    }

    /** The segments are read after the lock is held, so that they are the newest. */
    Optional<CeremonyEntity> lock(CeremonyKey key) {
        return find("games = ?1 and code = ?2", key.games(), key.ceremony())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Those that the public may know of, without the segments, which stay in the database. */
    List<CeremonyEntity> first(String games, int most) {
        return find("games = ?1 and publicVersion > 0 order by plannedStart, code", games)
                .page(0, most)
                .list();
    }

    List<CeremonyEntity> after(CeremonyEntity last, int most) {
        return find(
                        "games = ?1 and publicVersion > 0 and (plannedStart > ?2 or plannedStart = ?2 and code > ?3) order by plannedStart, code",
                        last.games,
                        last.plannedStart,
                        last.code)
                .page(0, most)
                .list();
    }

    /** One that the public may know of. */
    Optional<CeremonyEntity> facts(CeremonyKey key) {
        return find("games = ?1 and code = ?2 and publicVersion > 0", key.games(), key.ceremony())
                .singleResultOptional();
    }

    List<String> codesOf(String games) {
        return find("select code from CeremonyEntity where games = ?1 order by code", games)
                .project(String.class)
                .list();
    }

    /** Ceremonies with a segment whose secret has come to its instant, by the time of the database. */
    List<CeremonyKey> due(int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.games, c.code from CeremonyEntity c join c.segments s"
                                + " where s.released = false and s.secretUntil <= instant order by c.games, c.code",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new CeremonyKey((String) row[0], (String) row[1]))
                .toList();
    }

    Instant now() {
        return getEntityManager().createQuery("select instant", Instant.class).getSingleResult();
    }
}
