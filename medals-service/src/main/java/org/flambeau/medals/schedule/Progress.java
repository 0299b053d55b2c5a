package org.flambeau.medals.schedule;

import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.award.PresentPodium;

/** How far an event is on the way to its medals. */
public enum Progress {
    /** Nobody stands on its podium yet. */
    NOT_STARTED,
    /** Some places are decided and others not, as when bronze is contested before the final. */
    PARTIAL,
    /** Its podium was official and waits for a decision. */
    ON_HOLD,
    /** Every place is decided. */
    FINISHED,
    /** Its podium was taken back as a whole. */
    WITHDRAWN;

    /** @param podium null while there is none */
    static Progress of(PresentPodium podium) {
        if (podium == null) return NOT_STARTED;
        if (podium.status() == PodiumStatus.WITHDRAWN) return WITHDRAWN;
        if (podium.status() == PodiumStatus.PROVISIONAL) return ON_HOLD;
        return podium.finished() ? FINISHED : PARTIAL;
    }

    /** Whether medals are still to be won in it. */
    boolean awaitsMedals() {
        return this == NOT_STARTED || this == PARTIAL;
    }
}
