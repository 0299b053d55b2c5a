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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MedalChange.Change;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.Member;
import org.flambeau.medals.organisation.Organisation;
import org.junit.jupiter.api.Test;

class PodiumChangesTest {

    @Test
    void theFirstEntryAwardsEveryMedal() {
        assertThat(between(List.of(), List.of(gold("KEN"), silver("NED"))))
                .containsExactly(
                        change(Change.AWARDED, "KEN", null, GOLD), change(Change.AWARDED, "NED", null, SILVER));
    }

    @Test
    void aReinstatedSecondLowersOneAndTakesAMedalFromAnother() {
        List<Medal> before = List.of(gold("KEN"), silver("NED"), bronze("ITA"));
        List<Medal> after = List.of(gold("KEN"), silver("ETH"), bronze("NED"));

        assertThat(between(before, after))
                .containsExactly(
                        change(Change.AWARDED, "ETH", null, SILVER),
                        change(Change.LOWERED, "NED", SILVER, BRONZE),
                        change(Change.WITHDRAWN, "ITA", BRONZE, null));
    }

    @Test
    void everyChangeIsToldInASentencePerLanguage() {
        assertThat(between(List.of(gold("KEN"), bronze("ITA")), List.of(silver("KEN"))))
                .extracting(change -> change.words().get("en"))
                .containsExactly(
                        "Athlete of KEN (KEN) is lowered from gold to silver", "Athlete of ITA (ITA) loses bronze");
        assertThat(between(List.of(bronze("KEN")), List.of(gold("KEN"))))
                .first()
                .extracting(MedalChange::words)
                .isEqualTo(Map.of(
                        "en", "Athlete of KEN (KEN) is raised from bronze to gold",
                        "fr", "Athlete of KEN (KEN) monte : l'or remplace le bronze",
                        "es", "Athlete of KEN (KEN) sube: el oro en lugar del bronce"));
    }

    @Test
    void aBetterMedalIsRaisedAndAnotherDayIsAmended() {
        Medal amended = new Medal(
                GOLD,
                "KEN",
                gold("KEN").awardedAt(),
                LocalDate.parse("2024-08-06"),
                gold("KEN").competitor());

        assertThat(between(List.of(gold("KEN"), bronze("NED")), List.of(amended, silver("NED"))))
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

        assertThat(between(List.of(gold("KEN")), List.of(passed)))
                .extracting(MedalChange::change, MedalChange::organisation)
                .containsExactly(tuple(Change.AWARDED, "FRA"), tuple(Change.WITHDRAWN, "KEN"));
    }

    @Test
    void membersAreThoseOfBothVersionsByCode() {
        Member cook = new Member("1", "Cook", "W", null);
        Member cooked = new Member("1", "Cook-Jones", "W", null);
        Member ngo = new Member("2", "Ngo", "W", null);
        Member diaz = new Member("3", "Diaz", "W", null);

        assertThat(between(List.of(team(cook, ngo)), List.of(team(diaz, cooked))))
                .extracting(MedalChange::change, MedalChange::kind, MedalChange::members)
                .containsExactly(tuple(Change.AMENDED, CompetitorKind.TEAM, List.of(diaz, cooked, ngo)));
        assertThat(between(List.of(team(cook, ngo)), List.of()))
                .extracting(MedalChange::members)
                .containsExactly(List.of(cook, ngo));
    }

    private static Medal team(Member... members) {
        Medal medal = gold("KEN");
        return new Medal(
                GOLD,
                "KEN",
                medal.awardedAt(),
                medal.medalDate(),
                new Competitor(CompetitorKind.TEAM, "team-KEN", "Kenya", List.of(members)));
    }

    private static List<MedalChange> between(List<Medal> before, List<Medal> after) {
        Map<String, Organisation> known = Stream.of("KEN", "NED", "ITA", "ETH", "FRA")
                .collect(Collectors.toMap(Function.identity(), PodiumChangesTest::organisation));
        return PodiumChanges.between(before, after, known);
    }

    private static Organisation organisation(String code) {
        return new Organisation(code, Map.of("en", "Name of " + code), null, true, null);
    }

    private static MedalChange change(Change change, String organisation, MedalColour from, MedalColour to) {
        return new MedalChange(
                change,
                organisation,
                Map.of("en", "Name of " + organisation),
                CompetitorKind.ATHLETE,
                "ath-" + organisation,
                "Athlete of " + organisation,
                List.of(),
                from,
                to,
                ChangeWords.of(change, "Athlete of " + organisation + " (" + organisation + ")", from, to));
    }
}
