package org.flambeau.medals.milestone;

import java.util.List;
import java.util.Optional;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.medals.award.CountedMedal;

/** All places of one podium for one organisation. */
final class SweepMilestone {

    /** Gold and silver. */
    private static final int PLACES_BEFORE_BRONZE = 2;

    private SweepMilestone() {}

    /**
     * One when every place has its medal and all medals are of one organisation. A tie moves medals, not places: two
     * golds and a bronze of one organisation are all of them. A podium of which a place is undecided or vacant is none.
     *
     * @param medals of one podium in order of award
     * @param bronzes bronze medals by the rules of the sport
     */
    static Optional<Milestone> of(List<CountedMedal> medals, int bronzes) {
        if (medals.size() < PLACES_BEFORE_BRONZE + bronzes) return Optional.empty();
        CountedMedal last = medals.get(medals.size() - 1);
        String organisation = last.organisation();
        if (!medals.stream().allMatch(medal -> medal.organisation().equals(organisation))) return Optional.empty();
        MilestoneFacts facts = new MilestoneFacts(null, null, null, null, null, null, null, null, Proof.of(medals));
        return Optional.of(new Milestone(
                MilestoneKind.PODIUM_SWEEP + "." + organisation + "." + last.event(),
                MilestoneKind.PODIUM_SWEEP,
                organisation,
                null,
                last.event(),
                last.awardedAt(),
                facts));
    }
}
