package org.flambeau.medals.games;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.http.Refusal;
import org.flambeau.medals.json.JsonText;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.rule.Code;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/** The Games, as the other features see them. */
@ApplicationScoped
public class GamesShelf {

    private static final String LOCK = """
            select code, version, purpose, names, host, zone, first_day, last_day, day_ends_at
            from games where code = ? for no key update""";

    private final GamesRepository repository;
    private final Statements statements;
    private final Pulse pulse;

    GamesShelf(GamesRepository repository, Statements statements, Pulse pulse) {
        this.repository = repository;
        this.statements = statements;
        this.pulse = pulse;
    }

    /**
     * A Games by its code.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none
     */
    public Games get(String code) {
        return wellFormed(code)
                .flatMap(repository::findByIdOptional)
                .map(GamesEntity::read)
                .orElseThrow(() -> unknown(code));
    }

    /**
     * A Games, for a reading all of which is of one moment: the running transaction sees that moment and can change
     * nothing. Comes first in its transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none
     */
    public Games atOneMoment(String code) {
        repository.readOneMoment();
        return get(code);
    }

    /**
     * A Games, locked until the end of the transaction: whoever changes something of a Games takes this lock first, so
     * that the changes of one Games come one after the other.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none
     */
    public Games lock(String code) {
        Trip look = statements.trip();
        Supplier<Games> locked = lock(look, code);
        look.make();
        return locked.get();
    }

    /**
     * The same, before other questions, which are then asked behind the lock.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none: now, or when the trip has been made
     */
    public Supplier<Games> lock(Trip look, String code) {
        pulse.changing();
        Supplier<List<Games>> locked =
                look.ask(LOCK, GamesShelf::read, wellFormed(code).orElseThrow(() -> unknown(code)));
        return () -> locked.get().stream().findFirst().orElseThrow(() -> unknown(code));
    }

    /** Raises the version of a locked Games by one and tells it. */
    public long nextVersion(String code) {
        return ++repository.findById(code).version;
    }

    /** The database refuses what can be no code, such as a text with a NUL. */
    private static Optional<String> wellFormed(String code) {
        return Optional.of(code).filter(Code.GAMES::fits);
    }

    private static HttpProblem unknown(String code) {
        return Refusal.notFound("games", code, "no Games has this code");
    }

    private static Games read(ResultSet row) throws SQLException {
        return new Games(
                row.getString(1),
                row.getLong(2),
                new GamesFacts(
                        Purpose.valueOf(row.getString(3)),
                        JsonText.names(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalTime.class)));
    }
}
