package org.flambeau.medals.page;

import java.util.Collection;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.table.Tally;

/** Medals by colour. */
public record Count(int gold, int silver, int bronze, int total) {

    static Count of(Tally tally) {
        return new Count(tally.gold(), tally.silver(), tally.bronze(), tally.total());
    }

    static Count of(Collection<PresentMedal> medals) {
        return of(tally(medals));
    }

    static Tally tally(Collection<PresentMedal> medals) {
        return medals.stream()
                .map(medal -> Tally.of(medal.medal(), medal.official()))
                .reduce(Tally.NONE, Tally::plus);
    }

    /** How many more; negative when fewer. */
    Count minus(Count other) {
        return new Count(gold - other.gold, silver - other.silver, bronze - other.bronze, total - other.total);
    }
}
