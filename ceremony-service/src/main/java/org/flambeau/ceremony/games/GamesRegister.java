package org.flambeau.ceremony.games;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.http.Refusal;

/** The Games that this service knows; they arrive from medals-service and are never made here. */
@ApplicationScoped
public class GamesRegister {

    private final KnownGamesRows rows;

    GamesRegister(KnownGamesRows rows) {
        this.rows = rows;
    }

    /**
     * The Games of that code.
     *
     * @throws HttpProblem 404 when it is not known here (yet)
     */
    @Transactional
    public KnownGames require(String games) {
        return known(games, LockModeType.NONE);
    }

    /**
     * The Games of that code, held until the running transaction ends: ceremonies are added to it one at a time.
     *
     * @throws HttpProblem 404 when it is not known here (yet)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownGames hold(String games) {
        return known(games, LockModeType.PESSIMISTIC_WRITE);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(GamesChanged changed) {
        KnownGamesEntity row = rows.findByIdOptional(changed.games()).orElseGet(() -> {
            KnownGamesEntity fresh = new KnownGamesEntity();
            fresh.games = changed.games();
            return fresh;
        });
        row.names = changed.names();
        row.zone = changed.zone();
        row.purpose = changed.purpose();
        rows.persist(row);
    }

    private KnownGames known(String games, LockModeType lock) {
        return Optional.of(games)
                .filter(CeremonyKey::isCode)
                .flatMap(code -> rows.findByIdOptional(code, lock))
                .map(KnownGamesEntity::toKnownGames)
                .orElseThrow(() -> Refusal.notFound(
                        "games", games, "this Games is not known here yet: it arrives from medals-service"));
    }
}
