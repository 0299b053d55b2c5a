package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;

/** The podiums of a Games, as the other features see them. */
@ApplicationScoped
public class PodiumShelf {

    private final PodiumRepository podiums;
    private final RevisionRepository revisions;

    PodiumShelf(PodiumRepository podiums, RevisionRepository revisions) {
        this.podiums = podiums;
        this.revisions = revisions;
    }

    /** Takes every podium of a locked Games away, with all its versions. The version numbers go on from where they were. */
    public void forget(String games) {
        revisions.forget(games);
        podiums.forget(games);
    }
}
