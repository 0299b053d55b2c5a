package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The way of a podium through the desk; each test has an event of its own. */
class ResultsDeskIT extends AtTheDesk {

    @Test
    void aPodiumIsEnteredMadeOfficialAndCorrectedByKeyboardAlone() throws Exception {
        suite.reset();
        PlayedDays.through(suite, LocalDate.parse("2024-08-04"));
        open(1280, 820);
        desk.type("no token").press("Enter").waitFor("document.querySelector('#sign-in .fault').textContent !== ''");
        desk.press("Control+a")
                .signIn(suite.token("results-chief"))
                .find("5000 w", "Women's 5000m")
                .awarded("5/8", "21:32");
        desk.row("ken", "Beatrice CHEBET", "1910560")
                .row("netherl", "Sifan HASSAN", "1972105")
                .row("ita", "Nadia BATTOCLETTI", "1552305");

        desk.check();
        assertThat(desk.text("#review .changes"))
                .contains("Beatrice CHEBET (KEN) is awarded gold")
                .contains("Nadia BATTOCLETTI (ITA) is awarded bronze");
        assertThat(desk.text("#review [data-organisation=KEN]"))
                .contains("– → 35=")
                .contains("0 → 1");
        assertThat(isPodium("ATHW5000M")).as("a check stores nothing").isFalse();
        desk.picture("desk-check").press("Enter").press("Control+Enter").press("y");
        assertThat(isPodium("ATHW5000M")).as("no other key confirms").isFalse();
        desk.confirm("unofficial");
        JsonNode entered = podium("ATHW5000M");
        assertThat(entered.at("/medals/1/organisation").asText()).isEqualTo("NED");
        assertThat(entered.at("/medals/1/medalDate").asText()).isEqualTo("2024-08-05");
        assertThat(entered.at("/medals/1/awardedAt").asText()).isEqualTo("2024-08-05T19:32:00Z");

        desk.press("Alt+o").waitFor("document.getElementById('review').open").confirm("official");

        desk.tabTo("Silver: organisation").retype("eth").press("Tab");
        desk.tabTo("Silver: name").retype("Gudaf TSEGAY").press("Control+Enter");
        assertThat(desk.focused()).isEqualTo("Reason");
        desk.type("an appeal was upheld").press("Enter").type("jury of appeal").press("Enter");
        desk.retype("2024-08-06 00:08").picture("desk-correct").check();
        assertThat(desk.text("#review .changes"))
                .contains("Gudaf TSEGAY (ETH) is awarded silver")
                .contains("Sifan HASSAN (NED) loses silver");
        desk.confirm("official");
        JsonNode corrected = podium("ATHW5000M");
        assertThat(corrected.at("/revision/decidedAt").asText()).isEqualTo("2024-08-05T22:08:00Z");
        assertThat(desk.text("#versions")).contains("an appeal was upheld").contains("jury of appeal");
    }

    @Test
    void aColleaguesChangeIsShownBesideTheOwnAndNeitherIsLost() throws Exception {
        enter(
                "ATHW10000M",
                "UNOFFICIAL",
                Podiums.medal("GOLD", "KEN", "Beatrice CHEBET"),
                Podiums.medal("BRONZE", "ITA", "Nadia BATTOCLETTI"));
        open(1280, 820);
        desk.signIn(suite.token("results")).find("10000 w", "Women's 10,000m");
        desk.tabTo("Silver: organisation").row("ned", "Sifan HASSAN", "1972105");
        desk.tabTo("Bronze: name").retype("N. BATTOCLETTI");
        enter(
                "ATHW10000M",
                "UNOFFICIAL",
                Podiums.medal("GOLD", "KEN", "Beatrice CHEBET"),
                Podiums.medal("BRONZE", "ITA", "BATTOCLETTI Nadia"));

        desk.press("Control+Enter").page().waitForSelector("#conflict[open]");
        String sides = desk.text("#conflict");
        assertThat(sides)
                .contains("results-chief")
                .contains("BATTOCLETTI Nadia")
                .contains("N. BATTOCLETTI");
        assertThat(desk.page().locator("#conflict tr.open").count())
                .as("both changed the bronze")
                .isEqualTo(1);
        desk.picture("desk-conflict").press("Control+Enter");
        assertThat(desk.page().locator("#conflict[open]").count())
                .as("nobody decided yet")
                .isEqualTo(1);
        desk.press("ArrowLeft").press("Control+Enter").page().waitForSelector("#review[open]");
        desk.confirm("unofficial");

        JsonNode medals = podium("ATHW10000M").get("medals");
        assertThat(medals.findValuesAsText("name"))
                .containsExactly("Beatrice CHEBET", "Sifan HASSAN", "BATTOCLETTI Nadia");
    }

    @Test
    void aRefusalStandsAtItsFieldAndHasTheFocus() throws Exception {
        open(1000, 720);
        desk.signIn(suite.token("results"))
                .find("steeple w", "Women's 3000m Steeplechase")
                .awarded("5/8", "21:32");
        desk.row("ken", "Beatrice CHEBET", "1910560").row("ned", "Sifan HASSAN", "1910560");

        desk.press("Control+Enter").waitFor("document.querySelector('[aria-invalid]') !== null");

        assertThat(desk.focused()).isEqualTo("Silver: code of the competitor");
        assertThat(
                        desk.page()
                                .evaluate(
                                        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"))
                .isEqualTo("This competitor stands on this podium already. (1910560)");
        desk.picture("desk-refusal").assertFits();
        desk.retype("1972105").check();
        desk.assertFits();
        desk.confirm("unofficial");
        desk.press("?").press("F1").page().waitForSelector("#help[open]");
        desk.picture("desk-keys").assertFits();
    }

    @Test
    void whoHasNoRoleReadsOnly() throws Exception {
        enter("ATHW200M", "UNOFFICIAL", Podiums.medal("GOLD", "KEN", "Beatrice CHEBET"));
        open(1000, 720);
        desk.signIn(suite.token("editor")).find("200 w", "Women's 200m");

        assertThat(desk.text("#why-not")).contains("Read only");
        assertThat(desk.page()
                        .locator("podium-form input[type=text]:not([readonly])")
                        .count())
                .isZero();
        desk.press("Control+Enter").press("Alt+o").press("Alt+v");
        assertThat(desk.page().locator("dialog[open]").count()).isZero();
        assertThat(desk.page().locator("#check").isVisible()).isFalse();
        desk.assertFits();
    }

    @Test
    void aConfirmationWhoseAnswerIsLostIsSentAgainUnderItsKeyAndStoredOnce() throws Exception {
        open(1280, 820);
        desk.signIn(suite.token("results"))
                .find("discus w", "Women's Discus Throw")
                .awarded("5/8", "21:32");
        desk.row("ken", "Beatrice CHEBET", "1910560").check();
        List<String> sent = new CopyOnWriteArrayList<>();
        desk.page().route("**" + path("ATHWDISCUS"), route -> {
            if (!route.request().method().equals("PUT")) {
                route.resume();
                return;
            }
            sent.add(route.request().headerValue("idempotency-key"));
            route.fetch(); // the service stores it, and its answer gets lost
            if (sent.size() > 1) route.resume();
            else route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
        });

        desk.confirm("unofficial");

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).isEqualTo(sent.get(1)).hasSize(36);
        assertThat(versions("ATHWDISCUS")).isEqualTo(1);
    }

    @Test
    void whatWasTypedIsThereAgainAfterAReload() throws Exception {
        open(1280, 820);
        desk.signIn(suite.token("results"))
                .find("long jump w", "Women's Long Jump")
                .awarded("5/8", "21:32");
        desk.type("ken").press("Tab").press("Tab").type("Beatrice CHE");

        desk.page().reload();

        desk.waitFor("document.querySelector('podium-form input.name')?.value === 'Beatrice CHE'");
        assertThat(desk.page().locator("podium-form combo-box input").first().inputValue())
                .startsWith("KEN");
        assertThat(desk.text("#said")).startsWith("Your draft of");
    }

    @Test
    void theFormFollowsTheRulesOfTies() throws Exception {
        open(1280, 820);
        desk.signIn(suite.token("results"))
                .find("high jump m", "Men's High Jump")
                .awarded("10/8", "21:32");
        desk.row("nzl", "Hamish KERR", "1").press("Alt+g").row("usa", "Shelby McEWEN", "2");

        assertThat(desk.page().locator("podium-form .row .colour").allInnerTexts())
                .containsExactly("Gold", "Gold", "Bronze");
        assertThat(desk.text("podium-form .rule")).isEqualTo("Silver: not awarded: two tie for gold.");
        desk.tabTo("Bronze: organisation")
                .press("Alt+v")
                .type("nobody cleared the bar")
                .check();
        assertThat(desk.text("#review")).contains("Bronze stays empty: nobody cleared the bar");
        desk.confirm("unofficial");
        desk.find("judo 48", "Women -48 kg");
        assertThat(desk.page().locator("podium-form .row .colour").allInnerTexts())
                .containsExactly("Gold", "Silver", "Bronze", "Bronze");
    }
}
