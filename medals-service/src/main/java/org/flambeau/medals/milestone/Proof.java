package org.flambeau.medals.milestone;

import java.util.List;
import org.flambeau.contracts.medals.MilestoneMedal;
import org.flambeau.medals.award.CountedMedal;

/** Medals as they stand among the facts of a milestone. */
final class Proof {

    private Proof() {}

    static List<MilestoneMedal> of(List<CountedMedal> medals) {
        return medals.stream().map(Proof::of).toList();
    }

    static MilestoneMedal of(CountedMedal medal) {
        return new MilestoneMedal(
                medal.event(),
                medal.medal(),
                medal.organisation(),
                medal.competitorCode(),
                medal.competitor(),
                medal.awardedAt(),
                medal.medalDate());
    }
}
