package org.flambeau.medals.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.award.PresentMedal.Person;

/** Reads what is held now. Every method needs a transaction, and sees what that sees. */
@ApplicationScoped
public class PresentAwards {

    private static final String PODIUMS = """
            select s.event, p.content ->> 'status' status, s.finished, s.effective_at
              from podium_span s join podium p on p.games = s.games and p.event = s.event
             where s.games = :games and s.superseded_at is null""";

    private static final String PEOPLE = """
            select event, place_no, athlete, name, gender, organisation
              from medal_holder where games = :games order by event, place_no, member_no""";

    private static final String MEDALS = """
            select a.event, a.place_no, a.medal, a.organisation, a.kind, a.competitor_code, a.competitor, a.medal_date,
                   a.awarded_at, s.official
              from podium_span s join awarded_medal a
                on a.games = s.games and a.event = s.event and a.version = s.version
             where s.games = :games and s.superseded_at is null""";

    private final EntityManager database;

    PresentAwards(EntityManager database) {
        this.database = database;
    }

    /** By event code. */
    public Map<String, PresentPodium> podiums(String games) {
        Map<String, PresentPodium> podiums = new HashMap<>();
        for (Tuple row : rows(PODIUMS, games)) {
            String event = row.get("event", String.class);
            PodiumStatus status = PodiumStatus.valueOf(row.get("status", String.class));
            boolean finished = row.get("finished", Boolean.class);
            podiums.put(event, new PresentPodium(event, status, finished, row.get("effective_at", Instant.class)));
        }
        return podiums;
    }

    /** All medals in order of award: by instant, then event code, then colour, then competitor code. */
    public List<PresentMedal> medals(String games) {
        Map<HeldPlace, List<Person>> people = new HashMap<>();
        for (Tuple row : rows(PEOPLE, games))
            people.computeIfAbsent(place(row), place -> new ArrayList<>()).add(person(row));
        return rows(MEDALS, games).stream()
                .map(row -> medal(row, people.getOrDefault(place(row), List.of())))
                .sorted(PresentMedal.ORDER_OF_AWARD)
                .toList();
    }

    private static HeldPlace place(Tuple row) {
        return new HeldPlace(row.get("event", String.class), row.get("place_no", Integer.class));
    }

    private static Person person(Tuple row) {
        return new Person(
                row.get("athlete", String.class),
                row.get("name", String.class),
                row.get("gender", String.class),
                row.get("organisation", String.class));
    }

    private static PresentMedal medal(Tuple row, List<Person> people) {
        return new PresentMedal(
                row.get("event", String.class),
                MedalColour.valueOf(row.get("medal", String.class)),
                row.get("organisation", String.class),
                CompetitorKind.valueOf(row.get("kind", String.class)),
                row.get("competitor_code", String.class),
                row.get("competitor", String.class),
                row.get("medal_date", LocalDate.class),
                row.get("awarded_at", Instant.class),
                row.get("official", Boolean.class),
                List.copyOf(people));
    }

    private List<Tuple> rows(String sql, String games) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = database.createNativeQuery(sql, Tuple.class)
                .setParameter("games", games)
                .getResultList();
        return rows;
    }

    private record HeldPlace(String event, int place) {}
}
