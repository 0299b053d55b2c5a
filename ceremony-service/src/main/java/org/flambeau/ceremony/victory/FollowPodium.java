package org.flambeau.ceremony.victory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.flambeau.contracts.medals.PodiumChanged;
import org.jboss.logging.Logger;

/** Proposes, holds, revises, withdraws and proposes again as the podium of an event changes. */
@ApplicationScoped
class FollowPodium {

    private static final Logger LOG = Logger.getLogger(FollowPodium.class);

    private final VictoryBook book;
    private final VictoryResetRows resets;
    private final ReadSheet sheets;
    private final VictoryStage stage;

    FollowPodium(VictoryBook book, VictoryResetRows resets, ReadSheet sheets, VictoryStage stage) {
        this.book = book;
        this.resets = resets;
        this.sheets = sheets;
        this.stage = stage;
    }

    /** Takes a version of a podium in. One of a run before the last reset belongs to nobody any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(PodiumChanged changed) {
        if (resets.isOfAnEarlierRun(changed.games(), changed.table().version())) return;
        Optional<EventVictories> before =
                book.lock(changed.games(), changed.event().code());
        EventPodium next = EventPodium.of(
                changed, before.map(one -> one.podium().unranked()).orElse(Set.of()));
        if (before.isEmpty()) {
            book.save(EventVictories.of(next));
            return;
        }
        EventVictories present = before.get();
        EventVictories.Progress progress = present.newest()
                .filter(VictorySheet::accepted)
                .map(sheet -> stage.progress(sheet.keyIn(present.podium())))
                .orElse(EventVictories.Progress.NOT_STARTED);
        EventVictories after = present.take(next, progress);
        book.save(after);
        present.newest().ifPresent(sheet -> tell(sheet, after, progress));
    }

    /** A rehearsal begins anew: every proposal is of the run that is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String games, long tableVersion) {
        resets.remember(games, tableVersion);
        book.forget(games).forEach(stage::forget);
    }

    private void tell(VictorySheet before, EventVictories victories, EventVictories.Progress progress) {
        VictorySheet now = victories.award(before.award()).orElseThrow();
        if (before.state() != now.state() || !before.called().equals(now.called()))
            LOG.infof(
                    "victory ceremony follows its podium: games=%s event=%s version=%d award=%d state=%s",
                    victories.podium().games(),
                    victories.podium().event(),
                    victories.podium().version(),
                    now.award(),
                    now.state());
        if (!before.accepted() || progress != EventVictories.Progress.NOT_STARTED || now.equals(before)) return;
        VictoryPlan plan = sheets.plan(victories, now);
        switch (now.state()) {
            case SCHEDULED -> stage.callOthers(now.keyIn(victories.podium()), plan);
            case HELD -> stage.rename(now.keyIn(victories.podium()), plan);
            case WITHDRAWN -> stage.clear(now.keyIn(victories.podium()), plan);
            case PROPOSED, DONE -> throw new IllegalStateException("an accepted sheet became " + now.state());
        }
    }
}
