package org.flambeau.medals.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flambeau.contracts.medals.Category;

/** Counts medals from the podiums themselves, for whatever selection of them is asked for. */
@ApplicationScoped
public class Recount {

    private static final String COUNTS = """
            select m.organisation, e.category,
                   count(*) filter (where m.medal = 'GOLD') as gold,
                   count(*) filter (where m.medal = 'SILVER') as silver,
                   count(*) filter (where m.medal = 'BRONZE') as bronze,
                   count(*) filter (where not s.official) as not_official
              from awarded_medal m
              join podium_span s on s.games = m.games and s.event = m.event and s.version = m.version
              join medal_event e on e.games = m.games and e.code = m.event
             where m.games = :games and %s and %s
             group by m.organisation, e.category
             order by m.organisation, e.category""";

    private static final String PROGRESS = """
            select count(*) filter (where s.finished and last.day is not null) as finished, max(s.effective_at) as effective_at
              from podium_span s
              join medal_event e on e.games = s.games and e.code = s.event
             cross join lateral (select max(m.medal_date) as day from awarded_medal m
                                  where m.games = s.games and m.event = s.event and m.version = s.version) last
             where s.games = :games and %s%s""";

    private static final String LAST_EVENT = """
            select s.event
              from podium_span s
              join medal_event e on e.games = s.games and e.code = s.event
              join awarded_medal m on m.games = s.games and m.event = s.event and m.version = s.version
             where s.games = :games and %s and %s
             order by m.awarded_at desc, s.event desc
             limit 1""";

    private final EntityManager database;

    Recount(EntityManager database) {
        this.database = database;
    }

    /** Medals by organisation and category. */
    public List<MedalCount> counts(String games, Selection selection) {
        return tuples(COUNTS.formatted(selection.spans(), selection.medals()), games, selection).stream()
                .map(row -> new MedalCount(
                        row.get("organisation", String.class),
                        Category.valueOf(row.get("category", String.class)),
                        number(row, "gold"),
                        number(row, "silver"),
                        number(row, "bronze"),
                        number(row, "not_official")))
                .toList();
    }

    /** How far the events of the selection are; an event counts on the day of its last medal. */
    public Progress progress(String games, Selection selection) {
        String days = (selection.day() == null ? "" : " and last.day = :day")
                + (selection.throughDay() == null ? "" : " and last.day <= :throughDay");
        Tuple row = tuples(PROGRESS.formatted(selection.spans(), days), games, selection)
                .get(0);
        return new Progress(number(row, "finished"), row.get("effective_at", Instant.class));
    }

    /** How many events there are of the discipline and category, decided or not. */
    public int events(String games, Selection selection) {
        String sql = "select count(*) as events from medal_event e where e.games = :games" + selection.events();
        Query query = database.createNativeQuery(sql, Tuple.class).setParameter("games", games);
        selection.eventValues().forEach(query::setParameter);
        return number((Tuple) query.getSingleResult(), "events");
    }

    /** Code of the event whose medal was awarded last. */
    public Optional<String> lastEvent(String games, Selection selection) {
        return tuples(LAST_EVENT.formatted(selection.spans(), selection.medals()), games, selection).stream()
                .map(row -> row.get("event", String.class))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, String games, Selection selection) {
        Query query = database.createNativeQuery(sql, Tuple.class).setParameter("games", games);
        selection.values().forEach(query::setParameter);
        return query.getResultList();
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    /**
     * How far a selection of events is.
     *
     * @param effectiveAt when the public could know the newest of it, null when there is nothing
     */
    public record Progress(int finished, Instant effectiveAt) {}
}
