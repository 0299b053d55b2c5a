package org.flambeau.medals.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

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

    private static final Comparator<HeldMedal> HELD_IN_ORDER =
            Comparator.comparing(HeldMedal::medal, CountedMedal.IN_ORDER_OF_AWARD);

    private final Statements statements;

    CountedMedals(Statements statements) {
        this.statements = statements;
    }

    /** Games that have medals. */
    public List<String> games() {
        return statements.list("select distinct games from awarded_medal where present", row -> row.getString(1));
    }

    public List<CountedMedal> all(String games) {
        return statements.list(MEDALS, CountedMedals::medal, games).stream()
                .sorted(CountedMedal.IN_ORDER_OF_AWARD)
                .toList();
    }

    public Supplier<List<CountedMedal>> ofOrganisations(Trip trip, String games, Collection<String> organisations) {
        return inOrder(
                trip.ask(MEDALS + " and a.organisation = any(?)", CountedMedals::medal, games, organisations),
                CountedMedal.IN_ORDER_OF_AWARD);
    }

    /**
     * Whole podiums: those with a medal of this moment or later. The events are a list that is made first, so that both
     * have their index: as a join they were compared each with each while the database did not know yet how many there are.
     */
    public Supplier<List<CountedMedal>> ofEventsSince(Trip trip, String games, Instant moment) {
        return inOrder(
                trip.ask(
                        MEDALS + " and a.event = any(array(select distinct since.event from awarded_medal since"
                                + " where since.games = ? and since.present and since.awarded_at >= ?))",
                        CountedMedals::medal,
                        games,
                        games,
                        moment),
                CountedMedal.IN_ORDER_OF_AWARD);
    }

    /** The medals of all athletes. */
    public List<HeldMedal> held(String games) {
        return statements.list(HELD, CountedMedals::held, games).stream()
                .sorted(HELD_IN_ORDER)
                .toList();
    }

    public Supplier<List<HeldMedal>> held(Trip trip, String games, Collection<String> athletes) {
        return inOrder(trip.ask(HELD + " and h.athlete = any(?)", CountedMedals::held, games, athletes), HELD_IN_ORDER);
    }

    /** The earliest sporting day on which there is a medal in another event; none when there is no medal. */
    public Supplier<Optional<LocalDate>> firstDayBeside(Trip trip, String games, String event) {
        Supplier<List<LocalDate>> days = trip.ask(
                "select a.medal_date" + PRESENT + " and a.event <> ? order by a.medal_date limit 1",
                row -> row.getObject(1, LocalDate.class),
                games,
                event);
        return () -> days.get().stream().findFirst();
    }

    private static <T> Supplier<List<T>> inOrder(Supplier<List<T>> found, Comparator<T> order) {
        return () -> found.get().stream().sorted(order).toList();
    }

    private static HeldMedal held(ResultSet row) throws SQLException {
        return new HeldMedal(row.getString(9), row.getString(10), medal(row));
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
