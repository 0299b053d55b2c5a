package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;
import org.flambeau.medals.award.Awards;
import org.flambeau.medals.milestone.Milestones;

/** The podiums of a Games, as the other features see them. */
@ApplicationScoped
public class PodiumShelf {

    private final PodiumRepository podiums;
    private final RevisionRepository revisions;
    private final Awards awards;
    private final Milestones milestones;

    PodiumShelf(PodiumRepository podiums, RevisionRepository revisions, Awards awards, Milestones milestones) {
        this.podiums = podiums;
        this.revisions = revisions;
        this.awards = awards;
        this.milestones = milestones;
    }

    /**
     * Takes every podium of a locked Games away, with all its versions and all milestones. The version numbers go on from
     * where they were.
     */
    public void forget(String games) {
        milestones.forget(games);
        awards.forget(games);
        revisions.forget(games);
        podiums.forget(games);
    }
}
