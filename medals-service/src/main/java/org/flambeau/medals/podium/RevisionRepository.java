package org.flambeau.medals.podium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.medals.json.JsonText;
import org.flambeau.medals.organisation.OrganisationUse;
import org.flambeau.messaging.sql.Trip;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key>, OrganisationUse {

    private static final String ORGANISATIONS_USED = """
            select distinct used.code
              from podium_revision version
             cross join lateral jsonb_array_elements(version.content -> 'medals') medal
             cross join lateral (select medal ->> 'organisation' as code
                                  union
                                 select member ->> 'organisation'
                                   from jsonb_array_elements(medal -> 'competitor' -> 'members') member) used
             where version.games = :games and used.code is not null""";

    private static final String WRITE = """
            insert into podium_revision
                (games, event, version, content, revision, effective_at, recorded_at, recorded_by)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)""";

    /** Keeps a version, among other changes. */
    void write(Trip trip, PodiumKey key, PodiumVersion podium, String recordedBy) {
        trip.change(
                WRITE,
                key.games(),
                key.event(),
                podium.version(),
                JsonText.of(podium.content()),
                podium.revision() == null ? null : JsonText.of(podium.revision()),
                podium.effectiveAt(),
                podium.recordedAt(),
                recordedBy);
    }

    List<RevisionEntity> after(PodiumKey key, long version, int limit) {
        return find("games = ?1 and event = ?2 and version > ?3 order by version", key.games(), key.event(), version)
                .page(0, limit)
                .list();
    }

    void forget(String games) {
        delete("games", games);
    }

    /** Those of old versions too: they are shown still. */
    @Override
    @SuppressWarnings("unchecked")
    public Set<String> organisationsUsed(String games) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery(ORGANISATIONS_USED, String.class)
                .setParameter("games", games)
                .getResultList());
    }
}
