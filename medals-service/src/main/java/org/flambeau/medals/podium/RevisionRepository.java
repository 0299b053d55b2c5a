package org.flambeau.medals.podium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.medals.organisation.OrganisationUse;

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
