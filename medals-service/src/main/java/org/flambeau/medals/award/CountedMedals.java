package org.flambeau.medals.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The medals that count now, in order of award. Every question but that for all of them costs what it finds. */
@ApplicationScoped
public class CountedMedals {

    private static final String COLUMNS =
            "a.event, a.place, a.medal, a.organisation, a.competitorCode, a.competitor, a.awardedAt, a.medalDate)";
    private static final String PRESENT = " from AwardEntity a where a.games = ?1 and a.present";
    private static final String MEDALS = "select new org.flambeau.medals.award.CountedMedal(" + COLUMNS + PRESENT;
    private static final String HELD = "select h.athlete, h.name, new org.flambeau.medals.award.CountedMedal(" + COLUMNS
            + " from HolderEntity h join AwardEntity a"
            + " on a.games = h.games and a.event = h.event and a.version = h.version and a.place = h.place"
            + " where h.games = ?1";

    /** From here on all medals of the Games are read: a question that names each event would be longer than its answer. */
    private static final int MANY_EVENTS = 100;

    private final EntityManager database;

    CountedMedals(EntityManager database) {
        this.database = database;
    }

    /** Games that have medals. */
    public List<String> games() {
        return database.createQuery("select distinct a.games from AwardEntity a where a.present", String.class)
                .getResultList();
    }

    public List<CountedMedal> all(String games) {
        return sorted(medals(MEDALS, games));
    }

    public List<CountedMedal> ofOrganisations(String games, Collection<String> organisations) {
        if (organisations.isEmpty()) return List.of();
        return sorted(medals(MEDALS + " and a.organisation in ?2", games).setParameter(2, organisations));
    }

    public List<CountedMedal> ofEvent(String games, String event) {
        return sorted(medals(MEDALS + " and a.event = ?2", games).setParameter(2, event));
    }

    /**
     * Whole podiums: those with a medal of this moment or later. Asked in two steps, each by its index: joined in one
     * question they were compared each with each while the database did not know yet how many there are.
     */
    public List<CountedMedal> ofEventsSince(String games, Instant moment) {
        Set<String> events = new HashSet<>(
                database.createQuery("select distinct a.event" + PRESENT + " and a.awardedAt >= ?2", String.class)
                        .setParameter(1, games)
                        .setParameter(2, moment)
                        .getResultList());
        if (events.isEmpty()) return List.of();
        if (events.size() > MANY_EVENTS)
            return all(games).stream()
                    .filter(medal -> events.contains(medal.event()))
                    .toList();
        return sorted(medals(MEDALS + " and a.event in ?2", games).setParameter(2, events));
    }

    /** The medals of all athletes. */
    public List<HeldMedal> held(String games) {
        return held(database.createQuery(HELD, Object[].class).setParameter(1, games));
    }

    public List<HeldMedal> held(String games, Collection<String> athletes) {
        if (athletes.isEmpty()) return List.of();
        return held(database.createQuery(HELD + " and h.athlete in ?2", Object[].class)
                .setParameter(1, games)
                .setParameter(2, athletes));
    }

    /** The earliest sporting day on which there is a medal in another event; none when there is no medal. */
    public Optional<LocalDate> firstDayBeside(String games, String event) {
        return database.createQuery(
                        "select a.medalDate" + PRESENT + " and a.event <> ?2 order by a.medalDate", LocalDate.class)
                .setParameter(1, games)
                .setParameter(2, event)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<CountedMedal> medals(String query, String games) {
        return database.createQuery(query, CountedMedal.class).setParameter(1, games);
    }

    private static List<CountedMedal> sorted(TypedQuery<CountedMedal> query) {
        try (Stream<CountedMedal> medals = query.getResultStream()) {
            return medals.sorted(CountedMedal.IN_ORDER_OF_AWARD).toList();
        }
    }

    private static List<HeldMedal> held(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new HeldMedal((String) row[0], (String) row[1], (CountedMedal) row[2]))
                .sorted((one, other) -> CountedMedal.IN_ORDER_OF_AWARD.compare(one.medal(), other.medal()))
                .toList();
    }
}
