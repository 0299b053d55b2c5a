package org.flambeau.ceremony.victory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;

import java.time.Duration;
import java.util.List;
import org.flambeau.contracts.medals.PodiumStatus;
import org.junit.jupiter.api.Test;

/** Who is called in which order, under which flags, to which anthem: running-order cases M05 to M09 and their kin. */
class CallOrderCasesTest {

    @Test
    void m05RanksOneTwoThreeAreCalledBronzeSilverGoldUnderThreeFlagsToGoldsAnthem() {
        CallSheet sheet = Rostrum.of()
                .gold("FRA", "Ada")
                .silver("USA", "Bo")
                .bronze("JPN", "Cy")
                .call();

        assertThat(sheet.called())
                .extracting(
                        CallSheet.Called::order,
                        CallSheet.Called::medal,
                        CallSheet.Called::rank,
                        CallSheet.Called::name)
                .containsExactly(tuple(1, BRONZE, 3, "Cy"), tuple(2, SILVER, 2, "Bo"), tuple(3, GOLD, 1, "Ada"));
        assertThat(poles(sheet)).containsExactly("1: USA/US at 2", "2: FRA/FR at 1", "3: JPN/JP at 3");
        assertThat(sheet.anthems()).containsExactly(new CallSheet.Anthem("FRA", "FRA", "La Marseillaise"));
        assertThat(codes(sheet))
                .containsExactly(
                        "entry", "presentation-bronze", "presentation-silver", "presentation-gold", "anthem", "exit");
        assertThat(sheet.duration()).isEqualTo(Duration.parse("PT7M30S"));
    }

    @Test
    void m06TwoGoldsMeanNoSilverAndAnAnthemForEachInTheRulesOrder() {
        Rostrum podium =
                Rostrum.of().gold("QAT", "Barshim").gold("ITA", "Tamberi").bronze("AUS", "Cy");

        CallSheet sheet = podium.call();

        assertThat(called(sheet)).containsExactly("BRONZE AUS 3", "GOLD ITA 1", "GOLD QAT 1");
        assertThat(sheet.anthems())
                .extracting(CallSheet.Anthem::title)
                .containsExactly("Il Canto degli Italiani", "As-Salam al-Amiri");
        assertThat(codes(sheet))
                .containsExactly("entry", "presentation-bronze", "presentation-gold", "anthem-1", "anthem-2", "exit");
        assertThat(sheet.duration()).isEqualTo(Duration.parse("PT9M"));
        assertThat(poles(sheet)).containsExactly("1: QAT/QA at 1", "2: ITA/IT at 1", "3: AUS/AU at 3");
        assertThat(podium.findings(Rostrum.EMBLEMS)).noneMatch(VictoryFinding::blocking);
    }

    @Test
    void m06TheOrderOfTheAnthemsIsTheOrganisersChoice() {
        CallSheet sheet = Rostrum.of()
                .gold("QAT", "Barshim")
                .gold("ITA", "Tamberi")
                .bronze("AUS", "Cy")
                .call(Rostrum.rules(4, VictoryRules.TieOrder.PODIUM));

        assertThat(sheet.anthems()).extracting(CallSheet.Anthem::organisation).containsExactly("QAT", "ITA");
        assertThat(called(sheet)).containsExactly("BRONZE AUS 3", "GOLD QAT 1", "GOLD ITA 1");
    }

    @Test
    void twoGoldsOfOneNationHearTheirAnthemOnce() {
        CallSheet sheet = Rostrum.of()
                .gold("FRA", "Ada")
                .gold("FRA", "Bo")
                .bronze("AUS", "Cy")
                .call();

        assertThat(sheet.anthems()).extracting(CallSheet.Anthem::organisation).containsExactly("FRA");
    }

    @Test
    void m07TwoSilversMeanNoBronzeAndHangBesideGoldAtOneHeight() {
        Rostrum podium = Rostrum.of().gold("ITA", "Ada").silver("USA", "Bo").silver("FRA", "Cy");

        CallSheet sheet = podium.call();

        assertThat(called(sheet)).containsExactly("SILVER FRA 2", "SILVER USA 2", "GOLD ITA 1");
        assertThat(codes(sheet)).doesNotContain("presentation-bronze");
        assertThat(poles(sheet)).containsExactly("1: FRA/FR at 2", "2: ITA/IT at 1", "3: USA/US at 2");
        assertThat(podium.findings(Rostrum.EMBLEMS)).noneMatch(VictoryFinding::blocking);
    }

    @Test
    void m07WithFewerPolesThanFlagsThoseOfOneMedalShareOneAndTheSideIsConfigured() {
        VictorySheet sheet = Rostrum.of()
                .gold("ITA", "Ada")
                .silver("USA", "Bo")
                .bronze("FRA", "Cy")
                .bronze("JPN", "Di")
                .proposed()
                .newest()
                .orElseThrow()
                .arranged(new Arrangement(null, null, List.of(), 3, FlagPoles.Side.RIGHT));
        EventVictories victories =
                new EventVictories(Rostrum.of().twoBronzesByRule().as(PodiumStatus.OFFICIAL, 1), List.of(sheet));

        assertThat(poles(CallSheet.of(victories, sheet, Rostrum.EMBLEMS, Rostrum.RULES)))
                .containsExactly("1: FRA/FR JPN/JP at 3", "2: ITA/IT at 1", "3: USA/US at 2");
    }

    @Test
    void m08TwoBronzesByRuleAreCalledFirstUnderFourFlags() {
        Rostrum podium = Rostrum.of()
                .twoBronzesByRule()
                .gold("JPN", "Abe")
                .silver("KOR", "Bo")
                .bronze("ITA", "Cy")
                .bronze("FRA", "Di");

        CallSheet sheet = podium.call();

        assertThat(called(sheet)).containsExactly("BRONZE FRA 3", "BRONZE ITA 3", "SILVER KOR 2", "GOLD JPN 1");
        assertThat(poles(sheet))
                .containsExactly("1: KOR/KR at 2", "2: JPN/JP at 1", "3: FRA/FR at 3", "4: ITA/IT at 3");
        assertThat(podium.findings(Rostrum.EMBLEMS)).noneMatch(VictoryFinding::blocking);
    }

    @Test
    void threeGoldsAreThreeAnthems() {
        CallSheet sheet =
                Rostrum.of().gold("USA", "A").gold("FRA", "B").gold("ITA", "C").call();

        assertThat(called(sheet)).containsExactly("GOLD FRA 1", "GOLD ITA 1", "GOLD USA 1");
        assertThat(sheet.anthems()).hasSize(3);
        assertThat(poles(sheet)).containsExactly("1: ITA/IT at 1", "2: FRA/FR at 1", "3: USA/US at 1");
    }

    @Test
    void aVacantPlaceIsToldAndKeepsTheRanksBehindIt() {
        Rostrum podium = Rostrum.of().vacant(GOLD).silver("USA", "Bo").bronze("FRA", "Cy");

        CallSheet sheet = podium.call();

        assertThat(called(sheet)).containsExactly("BRONZE FRA 3", "SILVER USA 2");
        assertThat(sheet.vacant()).containsExactly(GOLD);
        assertThat(sheet.anthems()).isEmpty();
        assertThat(codes(sheet)).containsExactly("entry", "presentation-bronze", "presentation-silver", "exit");
        assertThat(podium.findings(Rostrum.EMBLEMS)).noneMatch(VictoryFinding::blocking);
    }

    @Test
    void aPlaceThatIsStillUndecidedBlocks() {
        assertThat(Rostrum.of().bronze("FRA", "Cy").findings(Rostrum.EMBLEMS))
                .filteredOn(VictoryFinding::blocking)
                .extracting(VictoryFinding::code)
                .containsExactly(VictoryFinding.Code.PLACES_OPEN);
    }

    @Test
    void aTeamIsCalledWithItsMembers() {
        CallSheet sheet = Rostrum.of()
                .team(GOLD, "FRA", "France", "Ada", "Bo")
                .silver("USA", "Cy")
                .bronze("JPN", "Di")
                .call();

        assertThat(sheet.called().get(2).members())
                .extracting(Medallist.Person::name)
                .containsExactly("Ada", "Bo");
    }

    @Test
    void announcementsAreInFrenchEnglishAndTheHostsLanguage() {
        CallSheet sheet = Rostrum.of()
                .gold("FRA", "Ada")
                .silver("USA", "Bo")
                .bronze("JPN", "Cy")
                .call();

        assertThat(sheet.languages()).containsExactly("fr", "en", "it");
        assertThat(sheet.called().get(0).announced())
                .containsOnlyKeys("fr", "en")
                .containsEntry("fr", "JPN en français")
                .containsEntry("en", "JPN in English");
    }

    static List<String> called(CallSheet sheet) {
        return sheet.called().stream()
                .map(called -> called.medal() + " " + called.organisation() + " " + called.rank())
                .toList();
    }

    static List<String> poles(CallSheet sheet) {
        return sheet.poles().stream()
                .map(pole -> pole.number() + ": "
                        + String.join(
                                " ",
                                pole.flags().stream()
                                        .map(hung -> hung.organisation() + "/" + hung.flag())
                                        .toList())
                        + " at " + pole.height())
                .toList();
    }

    private static List<String> codes(CallSheet sheet) {
        return sheet.steps().stream().map(CallSheet.Step::code).toList();
    }
}
