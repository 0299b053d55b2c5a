package org.flambeau.medals.podium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.contracts.medals.PodiumStatus.OFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.PROTESTED;
import static org.flambeau.contracts.medals.PodiumStatus.PROVISIONAL;
import static org.flambeau.contracts.medals.PodiumStatus.UNOFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.WITHDRAWN;
import static org.flambeau.medals.podium.Podiums.bronze;
import static org.flambeau.medals.podium.Podiums.byChief;
import static org.flambeau.medals.podium.Podiums.byDesk;
import static org.flambeau.medals.podium.Podiums.effective;
import static org.flambeau.medals.podium.Podiums.gold;
import static org.flambeau.medals.podium.Podiums.request;
import static org.flambeau.medals.podium.Podiums.silver;
import static org.flambeau.medals.podium.Podiums.standing;
import static org.flambeau.medals.podium.Podiums.vacant;
import static org.flambeau.medals.podium.Podiums.withException;
import static org.flambeau.medals.podium.Podiums.withRevision;
import static org.flambeau.medals.podium.Podiums.withVacant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.rule.Violation;
import org.junit.jupiter.api.Test;

class PodiumRulesTest {

    @Test
    void anUnknownOrganisationIsNamedWithItsPlace() {
        Violation violation = refused(byChief(null, request(OFFICIAL, gold("KEN"), silver("XXX"))));

        assertThat(violation.field()).isEqualTo("medals[1].organisation");
        assertThat(violation.value()).isEqualTo("XXX");
    }

    @Test
    void nobodyStandsTwiceNotEvenAsAMemberOfATeam() {
        Medal twice = new Medal(
                MedalColour.SILVER,
                "NED",
                gold("KEN").awardedAt(),
                gold("KEN").medalDate(),
                new Competitor(
                        CompetitorKind.TEAM, "team", "Team", List.of(new Member("ath-KEN", "Athlete", "W", null))));

        assertThat(refused(byChief(null, request(OFFICIAL, gold("KEN"), twice))).field())
                .isEqualTo("medals[1].competitor.members[0].code");
    }

    @Test
    void aTeamOfSeveralOrganisationsTellsThatOfEveryMember() {
        Medal mixed = team(new Member("1", "One", null, "KEN"), new Member("2", "Two", null, null));

        assertThat(refused(byChief(null, request(UNOFFICIAL, mixed))).field())
                .isEqualTo("medals[0].competitor.members[1].organisation");
        accepted(byChief(
                null,
                request(UNOFFICIAL, team(new Member("1", "One", null, "KEN"), new Member("2", "Two", null, "NED")))));
    }

    @Test
    void aMedalIsAwardedAboutItsDay() {
        Medal lastYear = new Medal(
                MedalColour.GOLD,
                "KEN",
                Instant.parse("2023-08-05T19:32:00Z"),
                LocalDate.parse("2024-08-05"),
                gold("KEN").competitor());
        Medal faraway = new Medal(
                MedalColour.GOLD,
                "KEN",
                Instant.parse("2024-08-07T11:00:00Z"),
                LocalDate.parse("2024-08-05"),
                gold("KEN").competitor());

        assertThat(refused(byChief(null, request(UNOFFICIAL, lastYear))).field())
                .isEqualTo("medals[0].awardedAt");
        accepted(byChief(null, request(UNOFFICIAL, faraway)));
    }

    @Test
    void theSameBodySentAgainSaysTheSameHoweverFineItsMoments() {
        Instant fine = Instant.parse("2024-08-04T21:00:00.123456789Z");
        PodiumRequest request = effective(request(OFFICIAL, gold("KEN")), fine);
        PodiumVersion stored = byChief(null, request).accepted(1);

        assertThat(stored.effectiveAt()).isEqualTo("2024-08-04T21:00:00.123456Z");
        assertThat(byChief(stored, request).changesNothing()).isTrue();
        assertThat(refused(byChief(stored, effective(request(OFFICIAL, gold("KEN"), silver("NED")), fine)))
                        .field())
                .isEqualTo("effectiveAt");
    }

    @Test
    void onlyTheChiefExceptsAPodiumFromTheRulesOfPlaces() {
        PodiumRequest odd = withException(request(UNOFFICIAL, gold("KEN"), gold("NED"), silver("ITA")), "as it was");

        forbidden("exception", byDesk(null, odd));
        accepted(byChief(null, odd));
    }

    @Test
    void aPodiumNeedsAMedalUnlessItIsWithdrawn() {
        assertThat(refused(byChief(null, request(OFFICIAL))).field()).isEqualTo("medals");
        accepted(byChief(standing(OFFICIAL, true, gold("KEN")), withRevision(request(WITHDRAWN))));
    }

    @Test
    void aMedalDateFarFromTheGamesIsRefused() {
        assertThat(refused(byChief(null, request(OFFICIAL, on("2024-08-13")))).field())
                .isEqualTo("medals[0].medalDate");
        accepted(byChief(null, request(OFFICIAL, on("2024-07-25"))));
        accepted(byChief(null, request(OFFICIAL, on("2024-08-12"))));
    }

    @Test
    void aPodiumStartsUnofficialOrOfficial() {
        accepted(byChief(null, request(UNOFFICIAL, gold("KEN"))));
        accepted(byChief(null, request(OFFICIAL, gold("KEN"))));
        for (PodiumStatus status : EnumSet.of(PROTESTED, PROVISIONAL, WITHDRAWN))
            assertThat(refused(byChief(null, request(status, gold("KEN")))).field())
                    .isEqualTo("status");
    }

    @Test
    void theStatusMovesAsDesignedAndNotOtherwise() {
        Map<PodiumStatus, Set<PodiumStatus>> moves = Map.of(
                UNOFFICIAL, Set.of(OFFICIAL, PROTESTED, WITHDRAWN),
                PROTESTED, Set.of(UNOFFICIAL, OFFICIAL, WITHDRAWN),
                OFFICIAL, Set.of(PROTESTED, PROVISIONAL, WITHDRAWN),
                PROVISIONAL, Set.of(OFFICIAL, WITHDRAWN),
                WITHDRAWN, Set.of());
        moves.forEach((from, allowed) -> {
            for (PodiumStatus to : PodiumStatus.values()) {
                PodiumRequest move =
                        withRevision(to == WITHDRAWN ? request(to) : request(to, gold("KEN"), silver("NED")));
                Proposal proposal = byChief(standing(from, true, gold("KEN")), move);
                if (from == to || allowed.contains(to)) accepted(proposal);
                else {
                    assertThat(refused(proposal).kind()).isEqualTo(Violation.Kind.CONFLICT);
                    assertThat(refused(proposal).value()).isEqualTo(to);
                }
            }
        });
    }

    @Test
    void theDeskEntersChangesAndProtests() {
        accepted(byDesk(null, request(UNOFFICIAL, gold("KEN"))));
        accepted(byDesk(standing(UNOFFICIAL, false, gold("KEN")), request(UNOFFICIAL, gold("NED"))));
        accepted(byDesk(standing(UNOFFICIAL, false, gold("KEN")), request(PROTESTED, gold("KEN"))));
        accepted(byDesk(standing(OFFICIAL, true, gold("KEN")), request(PROTESTED, gold("KEN"))));
    }

    @Test
    void whatIsTheChiefsIsForbiddenToTheDesk() {
        forbidden("status", byDesk(null, request(OFFICIAL, gold("KEN"))));
        forbidden("status", byDesk(standing(UNOFFICIAL, false, gold("KEN")), request(OFFICIAL, gold("KEN"))));
        forbidden(
                "status", byDesk(standing(OFFICIAL, true, gold("KEN")), withRevision(request(OFFICIAL, gold("NED")))));
        forbidden("medals", byDesk(standing(OFFICIAL, true, gold("KEN")), request(PROTESTED, gold("NED"))));
        forbidden("status", byDesk(standing(OFFICIAL, true, gold("KEN")), withRevision(request(WITHDRAWN))));
        forbidden(
                "medals",
                byDesk(standing(OFFICIAL, true, gold("KEN")), request(PROTESTED, gold("KEN"), silver("NED"))));
        forbidden(
                "medals",
                byDesk(
                        standing(OFFICIAL, true, gold("KEN")),
                        withVacant(request(PROTESTED, gold("KEN")), vacant(MedalColour.SILVER))));
        forbidden("effectiveAt", byDesk(null, effective(request(UNOFFICIAL, gold("KEN")), Podiums.YESTERDAY)));
    }

    @Test
    void changedMedalsOfAnOfficialPodiumNeedARevision() {
        PodiumVersion present = standing(OFFICIAL, true, gold("KEN"), silver("NED"), bronze("ITA"));
        PodiumRequest change = request(OFFICIAL, gold("KEN"), silver("ITA"), bronze("NED"));

        assertThat(refused(byChief(present, change)).field()).isEqualTo("revision");
        accepted(byChief(present, withRevision(change)));
    }

    @Test
    void theDecisionOfTheChangeBeforeDoesNotExplainAnother() {
        PodiumVersion present = new PodiumVersion(
                3,
                Podiums.content(OFFICIAL, gold("KEN"), silver("NED")),
                Podiums.REASON,
                true,
                Podiums.YESTERDAY,
                Podiums.YESTERDAY);

        assertThat(refused(byChief(present, withRevision(request(OFFICIAL, gold("NED"), silver("KEN"))))))
                .extracting(Violation::field, Violation::value)
                .containsExactly("revision", "reinstated");
        accepted(byChief(present, withRevision(request(PROTESTED, gold("KEN"), silver("NED")))));
    }

    @Test
    void aDetourOverAnotherStatusDoesNotSpareTheRevision() {
        PodiumVersion onHold = standing(PROVISIONAL, true, gold("KEN"), silver("NED"), bronze("ITA"));

        assertThat(refused(byChief(onHold, request(OFFICIAL, gold("ITA"), silver("NED"))))
                        .field())
                .isEqualTo("revision");
    }

    @Test
    void fillingAnUndecidedPlaceIsNoRevision() {
        PodiumVersion present = standing(OFFICIAL, true, bronze("ITA"));

        accepted(byChief(present, request(OFFICIAL, gold("KEN"), silver("NED"), bronze("ITA"))));
    }

    @Test
    void aSecondBronzeBesideADecidedOneIsARevision() {
        PodiumVersion present = standing(OFFICIAL, true, gold("KEN"), silver("NED"), bronze("ITA"));

        assertThat(refused(byChief(
                                present, request(OFFICIAL, gold("KEN"), silver("NED"), bronze("ITA"), bronze("USA"))))
                        .field())
                .isEqualTo("revision");
    }

    @Test
    void aWithdrawalNeedsAReason() {
        assertThat(refused(byChief(standing(UNOFFICIAL, false, gold("KEN")), request(WITHDRAWN)))
                        .field())
                .isEqualTo("revision");
    }

    @Test
    void effectiveAtRises() {
        PodiumVersion present = standing(UNOFFICIAL, false, gold("KEN"));
        PodiumRequest change = request(OFFICIAL, gold("KEN"));

        assertThat(refused(byChief(present, effective(change, Podiums.YESTERDAY)))
                        .field())
                .isEqualTo("effectiveAt");
        accepted(byChief(present, effective(change, Podiums.YESTERDAY.plusMillis(1))));
    }

    @Test
    void effectiveAtIsNotInTheFuture() {
        PodiumRequest entry = request(OFFICIAL, gold("KEN"));

        accepted(byChief(null, effective(entry, Podiums.NOW)));
        assertThat(refused(byChief(null, effective(entry, Podiums.NOW.plusSeconds(61))))
                        .field())
                .isEqualTo("effectiveAt");
    }

    private static Medal team(Member... members) {
        Medal medal = gold("FRA");
        return new Medal(
                medal.medal(),
                "FRA",
                medal.awardedAt(),
                medal.medalDate(),
                new Competitor(CompetitorKind.TEAM, "team-FRA", "Team", List.of(members)));
    }

    private static Medal on(String day) {
        Medal medal = gold("KEN");
        return new Medal(
                medal.medal(),
                medal.organisation(),
                Instant.parse(day + "T19:32:00Z"),
                LocalDate.parse(day),
                medal.competitor());
    }

    private static Violation refused(Proposal proposal) {
        return PodiumRules.check(proposal).orElseThrow(() -> new AssertionError("accepted: " + proposal));
    }

    private static void forbidden(String field, Proposal proposal) {
        assertThat(refused(proposal).kind()).isEqualTo(Violation.Kind.FORBIDDEN);
        assertThat(refused(proposal).field()).isEqualTo(field);
    }

    private static void accepted(Proposal proposal) {
        assertThat(PodiumRules.check(proposal)).isEmpty();
    }
}
