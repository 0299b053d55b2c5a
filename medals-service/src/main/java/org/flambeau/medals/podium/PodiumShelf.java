package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;
import org.flambeau.medals.award.Awards;

/** The podiums of a Games, as the other features see them. */
@ApplicationScoped
public class PodiumShelf {

    private final PodiumRepository podiums;
    private final RevisionRepository revisions;
    private final Awards awards;

    PodiumShelf(PodiumRepository podiums, RevisionRepository revisions, Awards awards) {
        this.podiums = podiums;
        this.revisions = revisions;
        this.awards = awards;
    }

    /** Takes every podium of a locked Games away, with all its versions. The version numbers go on from where they were. */
    public void forget(String games) {
        awards.forget(games);
        revisions.forget(games);
        podiums.forget(games);
    }
}
