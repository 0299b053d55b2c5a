package org.flambeau.medals.games;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class GamesRepository implements PanacheRepositoryBase<GamesEntity, String> {

    /** Lets those who create a Games of one code come one after the other: there is no row to lock yet. */
    void queueToCreate(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:code, 0))", Integer.class)
                .setParameter("code", "games/" + code)
                .getSingleResult();
    }

    /** Lets the running transaction, which has not read yet, see one moment and change nothing. */
    void readOneMoment() {
        getEntityManager()
                .createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    List<GamesEntity> after(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }
}
