package org.flambeau.medals.games;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.flambeau.http.Refusal;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.rule.Code;

/** The Games, as the other features see them. */
@ApplicationScoped
public class GamesShelf {

    private final GamesRepository repository;
    private final Pulse pulse;

    GamesShelf(GamesRepository repository, Pulse pulse) {
        this.repository = repository;
        this.pulse = pulse;
    }

    /**
     * A Games by its code.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none
     */
    public Games get(String code) {
        return found(code, wellFormed(code).flatMap(repository::findByIdOptional));
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
        pulse.changing();
        return found(
                code,
                wellFormed(code).flatMap(games -> repository.findByIdOptional(games, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** Raises the version of a locked Games by one and tells it. */
    public long nextVersion(String code) {
        return ++repository.findById(code).version;
    }

    /** The database refuses what can be no code, such as a text with a NUL. */
    private static Optional<String> wellFormed(String code) {
        return Optional.of(code).filter(Code.GAMES::fits);
    }

    private static Games found(String code, Optional<GamesEntity> games) {
        return games.map(GamesEntity::read)
                .orElseThrow(() -> Refusal.notFound("games", code, "no Games has this code"));
    }
}
