package org.flambeau.medals.milestone;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.flambeau.medals.award.CountedMedals;
import org.flambeau.medals.games.GamesShelf;
import org.jboss.logging.Logger;

/**
 * Works out the milestones of Games whose podiums were entered before milestones were kept, when the service starts and
 * before it answers anybody. A Games that has any is left alone.
 */
@ApplicationScoped
class MilestonesOfBefore {

    private static final Logger LOG = Logger.getLogger(MilestonesOfBefore.class);

    private final CountedMedals medals;
    private final MilestoneRepository repository;
    private final Milestones milestones;
    private final GamesShelf shelf;

    MilestonesOfBefore(CountedMedals medals, MilestoneRepository repository, Milestones milestones, GamesShelf shelf) {
        this.medals = medals;
        this.repository = repository;
        this.milestones = milestones;
        this.shelf = shelf;
    }

    void atStart(@Observes StartupEvent start) {
        workOut();
    }

    void workOut() {
        List<String> without = QuarkusTransaction.requiringNew()
                .call(() -> medals.games().stream().filter(this::hasNone).toList());
        for (String games : without) QuarkusTransaction.requiringNew().run(() -> workOut(games));
    }

    /** Another replica that started at the same moment may have done it. */
    private void workOut(String games) {
        shelf.lock(games);
        if (hasNone(games))
            LOG.infof(
                    "milestones worked out: games=%s count=%d",
                    games, milestones.recompute(games).size());
    }

    private boolean hasNone(String games) {
        return repository.count("games = ?1 and kind is not null", games) == 0;
    }
}
