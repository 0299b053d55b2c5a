package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.medals.PodiumStatus;

/** Reads how far the podiums of a Games are. */
@ApplicationScoped
class PodiumStates {

    private static final String STATES = """
            select p.event as event, p.version as version, p.content->>'status' as status,
                   coalesce(s.finished, false) as finished, p.effective_at as effective_at
            from podium p
            left join podium_span s on s.games = p.games and s.event = p.event and s.version = p.version
            where p.games = :games and p.content is not null and p.event > :after
            order by p.event limit :limit
            """;

    private final EntityManager database;

    PodiumStates(EntityManager database) {
        this.database = database;
    }

    /** The states of the events whose code comes after this one. */
    List<PodiumState> after(String games, String event, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = database.createNativeQuery(STATES, Tuple.class)
                .setParameter("games", games)
                .setParameter("after", event)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(PodiumStates::state).toList();
    }

    private static PodiumState state(Tuple row) {
        return new PodiumState(
                row.get("event", String.class),
                row.get("version", Number.class).longValue(),
                PodiumStatus.valueOf(row.get("status", String.class)),
                row.get("finished", Boolean.class),
                row.get("effective_at", Instant.class));
    }
}
