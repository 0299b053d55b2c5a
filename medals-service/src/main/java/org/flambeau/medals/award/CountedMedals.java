package org.flambeau.medals.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.medals.sql.Statements;

/** The medals that count now, in order of award. Every question but that for all of them costs what it finds. */
@ApplicationScoped
public class CountedMedals {

    private static final String COLUMNS =
            " a.event, a.place_no, a.medal, a.organisation, a.competitor_code, a.competitor,"
                    + " a.awarded_at, a.medal_date";
    private static final String PRESENT = " from awarded_medal a where a.games = ? and a.present";
    private static final String MEDALS = "select" + COLUMNS + PRESENT;
    private static final String HELD =
            "select" + COLUMNS + ", h.athlete, h.name from medal_holder h join awarded_medal a"
                    + " using (games, event, version, place_no) where h.games = ?";

    /** From here on all medals of the Games are read: a question that names each event would be longer than its answer. */
    private static final int MANY_EVENTS = 100;

    private final Statements statements;

    CountedMedals(Statements statements) {
        this.statements = statements;
    }

    /** Games that have medals. */
    public List<String> games() {
        return statements.list("select distinct games from awarded_medal where present", row -> row.getString(1));
    }

    public List<CountedMedal> all(String games) {
        return medals(MEDALS, games);
    }

    public List<CountedMedal> ofOrganisations(String games, Collection<String> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : medals(MEDALS + " and a.organisation = any(?)", games, organisations);
    }

    public List<CountedMedal> ofEvent(String games, String event) {
        return medals(MEDALS + " and a.event = ?", games, event);
    }

    /**
     * Whole podiums: those with a medal of this moment or later. Asked in two steps, each by its index: joined in one
     * question they were compared each with each while the database did not know yet how many there are.
     */
    public List<CountedMedal> ofEventsSince(String games, Instant moment) {
        Set<String> events = new HashSet<>(statements.list(
                "select distinct a.event" + PRESENT + " and a.awarded_at >= ?",
                row -> row.getString(1),
                games,
                moment));
        if (events.isEmpty()) return List.of();
        if (events.size() > MANY_EVENTS)
            return all(games).stream()
                    .filter(medal -> events.contains(medal.event()))
                    .toList();
        return medals(MEDALS + " and a.event = any(?)", games, events);
    }

    /** The medals of all athletes. */
    public List<HeldMedal> held(String games) {
        return heldMedals(HELD, games);
    }

    public List<HeldMedal> held(String games, Collection<String> athletes) {
        return athletes.isEmpty() ? List.of() : heldMedals(HELD + " and h.athlete = any(?)", games, athletes);
    }

    /** The earliest sporting day on which there is a medal in another event; none when there is no medal. */
    public Optional<LocalDate> firstDayBeside(String games, String event) {
        return statements
                .list(
                        "select a.medal_date" + PRESENT + " and a.event <> ? order by a.medal_date limit 1",
                        row -> row.getObject(1, LocalDate.class),
                        games,
                        event)
                .stream()
                .findFirst();
    }

    private List<CountedMedal> medals(String question, Object... values) {
        return statements.list(question, CountedMedals::medal, values).stream()
                .sorted(CountedMedal.IN_ORDER_OF_AWARD)
                .toList();
    }

    private List<HeldMedal> heldMedals(String question, Object... values) {
        return statements
                .list(question, row -> new HeldMedal(row.getString(9), row.getString(10), medal(row)), values)
                .stream()
                .sorted((one, other) -> CountedMedal.IN_ORDER_OF_AWARD.compare(one.medal(), other.medal()))
                .toList();
    }

    private static CountedMedal medal(ResultSet row) throws SQLException {
        return new CountedMedal(
                row.getString(1),
                row.getInt(2),
                MedalColour.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, LocalDate.class));
    }
}
