package org.flambeau.medals.milestone;

import java.util.ArrayList;
import java.util.List;
import org.flambeau.contracts.medals.MilestoneAthlete;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.contracts.medals.MilestoneScope;
import org.flambeau.medals.award.CountedMedal;
import org.flambeau.medals.award.HeldMedal;

/** The second, third, ... medal of one athlete, alone or in a team. */
final class AthleteMilestones {

    private AthleteMilestones() {}

    /**
     * @param held the athlete's medals that count for a ranked organisation, in order of award
     * @return one milestone for each medal from the second on; it is of the organisation that this medal counts for
     */
    static List<Milestone> of(String athlete, List<HeldMedal> held) {
        List<CountedMedal> medals = held.stream().map(HeldMedal::medal).toList();
        List<Milestone> found = new ArrayList<>();
        for (int number = 2; number <= medals.size(); number++) {
            CountedMedal medal = medals.get(number - 1);
            MilestoneFacts facts = new MilestoneFacts(
                    MilestoneScope.GAMES,
                    number,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Proof.of(medals.subList(0, number)));
            found.add(new Milestone(
                    MilestoneKind.ATHLETE_MEDALS + "." + athlete + "." + number,
                    MilestoneKind.ATHLETE_MEDALS,
                    medal.organisation(),
                    new MilestoneAthlete(athlete, held.get(number - 1).name()),
                    medal.event(),
                    medal.awardedAt(),
                    facts));
        }
        return found;
    }
}
