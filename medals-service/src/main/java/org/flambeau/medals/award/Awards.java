package org.flambeau.medals.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * The medals of all versions of all podiums, in a form that can be asked: by organisation, athlete, day, moment. Written
 * with the podium, in its transaction and under the lock of its Games.
 */
@ApplicationScoped
public class Awards {

    private final EntityManager database;

    Awards(EntityManager database) {
        this.database = database;
    }

    /** Makes this version the present one of its podium. */
    public void write(Span span, List<Award> awards) {
        if (span.version() > 1) supersede(span);
        database.persist(SpanEntity.of(span));
        for (int place = 0; place < awards.size(); place++) {
            Place key = new Place(span.games(), span.event(), span.version(), place);
            database.persist(AwardEntity.of(key, awards.get(place)));
            HolderEntity.of(key, awards.get(place)).forEach(database::persist);
        }
        database.flush();
    }

    private void supersede(Span span) {
        database.createQuery("delete from HolderEntity where games = ?1 and event = ?2")
                .setParameter(1, span.games())
                .setParameter(2, span.event())
                .executeUpdate();
        database.createQuery("update SpanEntity set supersededAt = ?3"
                        + " where games = ?1 and event = ?2 and supersededAt is null")
                .setParameter(1, span.games())
                .setParameter(2, span.event())
                .setParameter(3, span.effectiveAt())
                .executeUpdate();
        database.createQuery("update AwardEntity set present = false where games = ?1 and event = ?2 and present")
                .setParameter(1, span.games())
                .setParameter(2, span.event())
                .executeUpdate();
    }

    /** Takes away all that a Games has. */
    public void forget(String games) {
        for (String kept : List.of("HolderEntity", "AwardEntity", "SpanEntity"))
            database.createQuery("delete from " + kept + " where games = ?1")
                    .setParameter(1, games)
                    .executeUpdate();
    }
}
