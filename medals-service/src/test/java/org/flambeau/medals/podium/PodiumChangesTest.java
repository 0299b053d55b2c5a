package org.flambeau.medals.podium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;
import static org.flambeau.medals.podium.Podiums.bronze;
import static org.flambeau.medals.podium.Podiums.gold;
import static org.flambeau.medals.podium.Podiums.silver;

import java.time.LocalDate;
import java.util.List;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MedalChange.Change;
import org.flambeau.contracts.medals.MedalColour;
import org.junit.jupiter.api.Test;

class PodiumChangesTest {

    @Test
    void theFirstEntryAwardsEveryMedal() {
        assertThat(PodiumChanges.between(List.of(), List.of(gold("KEN"), silver("NED"))))
                .containsExactly(
                        change(Change.AWARDED, "KEN", null, GOLD), change(Change.AWARDED, "NED", null, SILVER));
    }

    @Test
    void aReinstatedSecondLowersOneAndTakesAMedalFromAnother() {
        List<Medal> before = List.of(gold("KEN"), silver("NED"), bronze("ITA"));
        List<Medal> after = List.of(gold("KEN"), silver("ETH"), bronze("NED"));

        assertThat(PodiumChanges.between(before, after))
                .containsExactly(
                        change(Change.AWARDED, "ETH", null, SILVER),
                        change(Change.LOWERED, "NED", SILVER, BRONZE),
                        change(Change.WITHDRAWN, "ITA", BRONZE, null));
    }

    @Test
    void aBetterMedalIsRaisedAndAnotherDayIsAmended() {
        Medal amended = new Medal(
                GOLD,
                "KEN",
                gold("KEN").awardedAt(),
                LocalDate.parse("2024-08-06"),
                gold("KEN").competitor());

        assertThat(PodiumChanges.between(List.of(gold("KEN"), bronze("NED")), List.of(amended, silver("NED"))))
                .containsExactly(
                        change(Change.AMENDED, "KEN", GOLD, GOLD), change(Change.RAISED, "NED", BRONZE, SILVER));
    }

    @Test
    void aMedalThatPassesToAnotherOrganisationLeavesTheOldOne() {
        Medal passed = new Medal(
                GOLD,
                "FRA",
                gold("KEN").awardedAt(),
                gold("KEN").medalDate(),
                gold("KEN").competitor());

        assertThat(PodiumChanges.between(List.of(gold("KEN")), List.of(passed)))
                .extracting(MedalChange::change, MedalChange::organisation)
                .containsExactly(tuple(Change.AWARDED, "FRA"), tuple(Change.WITHDRAWN, "KEN"));
    }

    private static MedalChange change(Change change, String organisation, MedalColour from, MedalColour to) {
        return new MedalChange(change, organisation, "ath-" + organisation, "Athlete of " + organisation, from, to);
    }
}
