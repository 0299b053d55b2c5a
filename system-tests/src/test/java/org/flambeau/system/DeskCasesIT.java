package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not gold, silver and bronze: each case on an event of its own, in a window of 1,000 px, by keyboard alone. */
class DeskCasesIT extends AtTheDesk {

    @BeforeEach
    void narrow() {
        open(1000, 760);
    }

    @Test
    void aTeamOfSeveralOrganisationsIsPastedFromASheetAndRefusedWithoutAnOrganisationForEveryMember() throws Exception {
        desk.signIn(suite.token("results")).find("JUDXTEAM6", "Mixed Team").awarded("3/8", "18:10");
        desk.type("ain").press("Tab").press("Alt+t").tabTo("Gold: name").retype("Friendship");
        desk.press("Alt+m").waitForFocus("Gold, member 1: code");
        desk.paste("1903147\tClarisse AGBEGNENOU\tW\tFRA\n1903148;Hifumi ABE;M;jpn");
        desk.press("Alt+m").waitForFocus("Gold, member 3: code");
        desk.type("1903149").press("Enter").type("Shinya SATO").press("Tab").type("M");

        desk.press("Control+Enter").waitForFocus("Gold, member 3: own organisation, in a team of several");
        assertThat(desk.faultOfFocused()).contains("this one needs it too");
        desk.type("refugee").press("Tab").picture("desk-team").check();

        assertThat(desk.text("#review .changes")).contains("Friendship (AIN) is awarded gold");
        assertThat(desk.text("#review [data-organisation=AIN]"))
                .as("who is not ranked has medals and no rank")
                .startsWith("–")
                .contains("0 → 1");
        desk.confirm("unofficial");
        JsonNode gold = podium("JUDXTEAM6").at("/medals/0");
        assertThat(gold.at("/competitor/kind").asText()).isEqualTo("TEAM");
        assertThat(gold.at("/competitor/code").asText()).isEqualTo("JUDXTEAM6-AIN");
        assertThat(gold.at("/competitor/members").findValuesAsText("organisation"))
                .containsExactly("FRA", "JPN", "EOR");
        assertThat(gold.at("/competitor/members").findValuesAsText("gender")).containsExactly("W", "M", "M");
    }

    @Test
    void aMemberIsTakenOutAndBroughtBackAndAnAthletesRowLosesItsTeamOnlyUntilUndone() throws Exception {
        desk.signIn(suite.token("results")).find("ARCXTEAM2", "Mixed Team");
        desk.type("kor").press("Tab").press("Alt+t").press("Alt+m").paste("1\tLIM Sihyeon\tW\n2\tKIM Woojin\tM");
        desk.waitForFocus("Gold, member 2: code").press("Alt+Backspace").waitForFocus("Gold, member 1: code");
        assertThat(desk.values(".member .name")).containsExactly("LIM Sihyeon");
        desk.press("Alt+z");
        assertThat(desk.values(".member .name")).containsExactly("LIM Sihyeon", "KIM Woojin");
        desk.tabTo("Gold: athlete or team").press("Alt+t");
        assertThat(desk.values(".member .name")).isEmpty();
        desk.press("Alt+z");
        assertThat(desk.values(".member .name")).containsExactly("LIM Sihyeon", "KIM Woojin");
    }

    @Test
    void anOddCaseOfHistoryStandsByAnExceptionThatTheChiefGivesAReasonFor() throws Exception {
        desk.signIn(suite.token("results")).find("triple jump m", "Men's Triple Jump");
        desk.press("Alt+x").waitForSaid("takes the role results-chief");
        desk.press("Alt+i").signIn(suite.token("results-chief")).awarded("9/8", "21:38");
        desk.row("esp", "Jordan DIAZ FORTUN", "1").press("Alt+g").row("por", "Pedro PICHARDO", "2");
        desk.press("Alt+s").row("ita", "Andy DIAZ HERNANDEZ", "3");

        desk.press("Control+Enter").waitForFocus("Silver: organisation");
        assertThat(desk.faultOfFocused())
                .isEqualTo(
                        "2 tie for gold, so silver is not awarded. An odd case of history takes an exception: Alt+X.");
        desk.press("Alt+x").waitForFocus("Exception from the rules of places: the reason");
        desk.type("the jury of 2024 let both stand").picture("desk-exception").check();
        assertThat(desk.text("#review .changes")).contains("Exception: the jury of 2024 let both stand");
        desk.confirm("unofficial");
        assertThat(podium("ATHMTRPLJUMP").at("/exception").asText()).isEqualTo("the jury of 2024 let both stand");
    }

    @Test
    void aPlaceStaysVacantForAReasonOnly() throws Exception {
        desk.signIn(suite.token("results"))
                .find("pole vault w", "Women's Pole Vault")
                .awarded("7/8", "21:30");
        desk.row("aus", "Nina KENNEDY", "1").row("usa", "Katie MOON", "2").press("Alt+v");
        desk.press("Control+Enter").waitForFocus("Bronze: why this place stays empty");
        assertThat(desk.faultOfFocused()).isEqualTo("Say why this place stays empty.");
        desk.type("nobody else cleared a height").check();
        assertThat(desk.text("#review .changes")).contains("Bronze stays empty: nobody else cleared a height");
        desk.confirm("unofficial");
        assertThat(podium("ATHWPLEVAULT").at("/vacant/0/reason").asText()).isEqualTo("nobody else cleared a height");
        assertThat(finished("ATHWPLEVAULT")).isTrue();
    }

    @Test
    void aTieForSilverLeavesNoBronzeAndOneForBronzeAddsToIt() throws Exception {
        desk.signIn(suite.token("results"))
                .find("high jump w", "Women's High Jump")
                .awarded("4/8", "21:40");
        desk.row("ukr", "Yaroslava MAHUCHIKH", "1")
                .row("aus", "Nicola OLYSLAGERS", "2")
                .press("Alt+s");
        assertThat(desk.places()).containsExactly("Gold", "Silver", "Silver");
        assertThat(desk.text("podium-form .rule")).isEqualTo("Bronze: not awarded: two tie for silver.");
        assertThat(desk.focused()).isEqualTo("Silver 2: organisation");
        desk.press("Alt+Backspace").waitFor("document.querySelectorAll('podium-form .rows .row').length === 3");
        assertThat(desk.places()).containsExactly("Gold", "Silver", "Bronze");
        desk.tabTo("Bronze: organisation").row("ukr", "Iryna GERASHCHENKO", "3").press("Alt+b");
        desk.row("aus", "Eleanor PATTERSON", "4").check().confirm("unofficial");
        assertThat(podium("ATHWHIGHJUMP").get("medals").findValuesAsText("medal"))
                .containsExactly("GOLD", "SILVER", "BRONZE", "BRONZE");
    }

    @Test
    void aBronzeIsDecidedBeforeTheFinalAndTheRestIsFilledLaterWithoutAReason() throws Exception {
        desk.signIn(suite.token("results"))
                .find("TENWSINGLES", "Women's Singles")
                .awarded("2/8", "20:00");
        desk.press("Alt+ArrowDown")
                .press("Alt+ArrowDown")
                .row("pol", "Iga SWIATEK", "3")
                .check();
        assertThat(desk.text("#review")).contains("0 of 329 events finished");
        desk.confirm("unofficial");
        assertThat(finished("TENWSINGLES")).isFalse();

        desk.find("TENWSINGLES", "Women's Singles").waitForFocus("Gold: organisation");
        desk.row("chn", "ZHENG Qinwen", "1");
        desk.waitForFocus("Gold: medal day")
                .retype("3/8")
                .press("Enter")
                .retype("16:30")
                .press("Enter");
        desk.row("cro", "Donna VEKIC", "2");
        desk.waitForFocus("Silver: medal day")
                .retype("3/8")
                .press("Enter")
                .retype("16:30")
                .check();
        assertThat(desk.text("#review .changes")).doesNotContain("SWIATEK");
        desk.confirm("unofficial");

        JsonNode whole = podium("TENWSINGLES");
        assertThat(whole.get("medals").findValuesAsText("medalDate"))
                .containsExactly("2024-08-03", "2024-08-03", "2024-08-02");
        assertThat(whole.at("/medals/0/awardedAt").asText()).isEqualTo("2024-08-03T14:30:00Z");
        assertThat(versions("TENWSINGLES")).isEqualTo(2);
        assertThat(finished("TENWSINGLES")).isTrue();
    }

    @Test
    void aDisqualificationRaisesEveryoneBelowInOneVersionAndTheMedalsKeepTheirDay() throws Exception {
        enter(
                "ATHMPLEVAULT",
                "OFFICIAL",
                medal("GOLD", "SWE", "Armand DUPLANTIS"),
                medal("SILVER", "USA", "Sam KENDRICKS"),
                medal("BRONZE", "GRE", "Emmanouil KARALIS"));
        desk.signIn(suite.token("results-chief")).find("pole vault m", "Men's Pole Vault");
        desk.waitForFocus("Gold: organisation").press("Alt+Backspace").press("Alt+ArrowDown");
        desk.press("Alt+Shift+ArrowUp")
                .press("Alt+ArrowDown")
                .press("Alt+ArrowDown")
                .press("Alt+Shift+ArrowUp");
        desk.press("Alt+ArrowDown")
                .row("ned", "Menno VLOON", "4")
                .press("Control+Enter")
                .waitForFocus("Reason");
        desk.type("a sample of 2024 was tested again").press("Enter").type("Court of Arbitration for Sport");
        desk.press("Enter").retype("2026-05-04 10:00").picture("desk-raised").check();

        assertThat(desk.text("#review .changes"))
                .contains("Sam KENDRICKS (USA) is raised from silver to gold")
                .contains("Emmanouil KARALIS (GRE) is raised from bronze to silver")
                .contains("Menno VLOON (NED) is awarded bronze")
                .contains("Armand DUPLANTIS (SWE) loses gold");
        desk.confirm("official");
        JsonNode corrected = podium("ATHMPLEVAULT");
        assertThat(versions("ATHMPLEVAULT")).isEqualTo(2);
        assertThat(corrected.get("medals").findValuesAsText("organisation")).containsExactly("USA", "GRE", "NED");
        assertThat(corrected.get("medals").findValuesAsText("medalDate")).containsOnly("2024-08-04");
    }

    @Test
    void aWholePodiumIsWithdrawnForAReasonAndStandsSo() throws Exception {
        enter("ATHMMARATHON", "OFFICIAL", medal("GOLD", "ETH", "Tamirat TOLA"), medal("SILVER", "BEL", "Bashir ABDI"));
        desk.signIn(suite.token("results-chief")).find("ATHMMARATHON", "Men's Marathon");
        desk.tabTo("Silver: code of the competitor").toStatus("WITHDRAWN");
        assertThat(desk.text("podium-form .withdrawn"))
                .isEqualTo("All medals of this podium go: gold of Tamirat TOLA (ETH), silver of Bashir ABDI (BEL).");
        desk.press("Control+Enter");
        desk.waitForFocus("Reason")
                .type("the course was 200 m short")
                .press("Enter")
                .type("World Athletics");
        desk.picture("desk-withdraw").check();
        assertThat(desk.text("#review"))
                .contains("Withdraw this podium")
                .contains("Tamirat TOLA (ETH) loses gold")
                .contains("the course was 200 m short");
        desk.confirm("withdrawn");
        assertThat(podium("ATHMMARATHON").get("medals")).isEmpty();
        assertThat(podium("ATHMMARATHON").at("/revision/decidedBy").asText()).isEqualTo("World Athletics");
        desk.find("ATHMMARATHON", "Men's Marathon");
        assertThat(desk.text("#why-not"))
                .isEqualTo("This podium was withdrawn. A withdrawn podium cannot change any more.");
        assertThat(desk.text("#versions")).contains("World Athletics").contains("ETH");
    }

    @Test
    void theChiefTellsSinceWhenItIsInEffectAndNeverBackwards() throws Exception {
        desk.signIn(suite.token("results-chief"))
                .find("skateboarding street w", "Women's Street")
                .awarded("28/7", "18:35");
        desk.row("jpn", "YOSHIZAWA Coco", "1").press("Alt+e").waitForFocus("In effect since");
        desk.type("2024-07-28 18:41").check();
        assertThat(desk.text("#review .changes")).contains("In effect since 28 Jul, 18:41");
        desk.confirm("unofficial");
        assertThat(podium("SKBWSTREET").at("/effectiveAt").asText()).isEqualTo("2024-07-28T16:41:00Z");

        desk.find("skateboarding street w", "Women's Street").waitForFocus("Silver: organisation");
        desk.row("jpn", "AKAMA Liz", "2");
        desk.press("Alt+e").waitForFocus("In effect since").type("2024-07-28 18:40");
        desk.press("Control+Enter").waitFor("document.querySelector('[aria-invalid]') !== null");
        assertThat(desk.focused()).isEqualTo("In effect since");
        assertThat(desk.faultOfFocused())
                .isEqualTo(
                        "Expected a moment after 2024-07-28 18:41:00, when the public could know the version before. (2024-07-28 18:40:00)");
        desk.retype("2024-07-28 18:50").check().confirm("unofficial");
        assertThat(podium("SKBWSTREET").at("/effectiveAt").asText()).isEqualTo("2024-07-28T16:50:00Z");
    }

    @Test
    void aMomentThatIsNotOfTheMedalsDayIsToldInTheCheckAndCanBeConfirmed() throws Exception {
        desk.signIn(suite.token("results"))
                .find("skateboarding park w", "Women's Park")
                .awarded("5/8", "2024-08-06 14:00");
        desk.row("aus", "Arisa TREW", "2201").check();
        assertThat(desk.text("#review .warning"))
                .isEqualTo("Gold, AUS: the medal counts for 2024-08-05, and the moment of award, 2024-08-06 14:00:00,"
                        + " is of 2024-08-06. That is right for a venue in another zone.");
        desk.picture("desk-warning").confirm("unofficial");
    }

    @Test
    void aCodeThatTheGamesKnowUnderAnotherNameIsAskedAboutInTheCheck() throws Exception {
        enter("SKBMSTREET", "OFFICIAL", medal("GOLD", "JPN", "HORIGOME Yuto"));
        desk.signIn(suite.token("results"))
                .find("SWMW800MFR", "Women's 800m Freestyle")
                .awarded("3/8", "21:10");
        desk.row("usa", "Katie LEDECKY", "HORIGOME-Yuto").check();
        assertThat(desk.text("#review .warning"))
                .isEqualTo(
                        "HORIGOME-Yuto, Katie LEDECKY: under this code these Games know HORIGOME Yuto. Is it the same person?");
        desk.press("Escape").waitFor("!document.getElementById('review').open");
        desk.tabTo("Gold: code of the competitor").retype("HORIGOME-Yuta").check();
        assertThat(desk.page().locator("#review .warning").count()).isZero();
        desk.press("Escape");
    }

    @Test
    void anOrganisationThatSeveralFitIsAskedForAsSoonAsItsFieldIsLeft() throws Exception {
        desk.signIn(suite.token("results")).find("SWMW400MFR", "Women's 400m Freestyle");
        desk.type("guinea").press("Tab");
        assertThat(desk.text(".rows .row:first-child .fault"))
                .isEqualTo("“guinea” is not the code of one organisation: choose from the list.");
        desk.press("Shift+Tab")
                .retype("guinea")
                .press("ArrowDown")
                .press("Enter")
                .press("Tab");
        assertThat(desk.page().locator(".rows .row:first-child .fault").isVisible())
                .isFalse();
    }

    @Test
    void whatIsTypedWhileAnEventIsBeingOpenedGoesIntoItsFirstField() throws Exception {
        desk.signIn(suite.token("results"));
        desk.page().route("**/events/SWMW1500MFR/podium", route -> {
            desk.type("usa");
            route.resume();
        });
        desk.find("SWMW1500MFR", "Women's 1500m Freestyle")
                .waitForFocus("Gold: organisation")
                .press("Tab");
        assertThat(desk.values(".rows .row:first-child combo-box > input").get(0))
                .startsWith("USA");
    }

    @Test
    void aPodiumIsProtestedHeldAndMadeOfficialByKeysAndWhoGoesBackHasChosenNothing() throws Exception {
        desk.signIn(suite.token("results-chief"))
                .find("skateboarding park m", "Men's Park")
                .awarded("7/8", "18:14");
        desk.row("aus", "Keegan PALMER", "1").check().confirm("unofficial");
        desk.press("Alt+o").waitForReview().press("Escape").waitFor("!document.getElementById('review').open");
        assertThat(desk.checkedStatus()).isEqualTo("UNOFFICIAL");
        assertThat(desk.page().locator("#discard").isVisible())
                .as("nothing is left to discard")
                .isFalse();

        desk.press("Alt+p").waitForReview().confirm("protested");
        desk.press("Alt+o").waitForReview().confirm("official");
        desk.press("Alt+h").waitForReview().confirm("on hold");
        desk.press("Alt+u").waitForSaid("Unofficial is no move from here for you.");
        desk.press("Alt+o").waitForReview().confirm("official");
        assertThat(versions("SKBMPARK")).isEqualTo(5);
    }

    private boolean finished(String event) {
        for (JsonNode state :
                chief.get("/podiums?limit=500").orFail("podiums").body().get("items"))
            if (state.path("event").asText().equals(event))
                return state.path("finished").asBoolean();
        throw new AssertionError(event + " has no podium");
    }

    private static Map<String, Object> medal(String colour, String organisation, String name) {
        return Podiums.medal(colour, organisation, name);
    }
}
