package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token that ends and a colleague who is faster, while somebody is typing. Each on an event of its own. */
class DeskSessionsIT extends AtTheDesk {

    @BeforeEach
    void narrow() {
        open(1000, 760);
    }

    @Test
    void aTokenThatExpiresWhileAPodiumIsTypedLosesNoKeyAndTheCheckGoesOnAfterSigningInAgain() throws Exception {
        desk.signIn(suite.suite().mint().token("results", Duration.ofSeconds(12)));
        desk.find("ATHW800M", "Women's 800m").awarded("5/8", "21:47");
        desk.type("gbr").press("Tab").press("Tab").type("Keely ");

        desk.waitFor("document.getElementById('notice').textContent.includes('expired')");
        assertThat(desk.focused()).as("nothing takes the keys away").isEqualTo("Gold: name");
        desk.type("HODGKINSON").press("Tab").type("1").picture("desk-expired");
        desk.press("Control+Enter").page().waitForSelector("#sign-in[open]");
        desk.press("Escape").waitFor("!document.getElementById('sign-in').open");
        desk.press("Control+Enter").page().waitForSelector("#sign-in[open]");
        desk.signIn(suite.token("results")).waitForReview();

        assertThat(desk.text("#review .changes")).contains("Keely HODGKINSON (GBR) is awarded gold");
        desk.confirm("unofficial");
        assertThat(podium("ATHW800M").at("/medals/0/organisation").asText()).isEqualTo("GBR");
    }

    @Test
    void aConfirmationThatMeetsADeadTokenGoesOnUnderItsKeyOnceTheSamePersonHasSignedIn() throws Exception {
        desk.signIn(suite.token("results")).find("ATHW1500M", "Women's 1500m").awarded("10/8", "20:29");
        desk.row("ken", "Faith KIPYEGON", "1").check();
        List<String> keys = new CopyOnWriteArrayList<>();
        desk.page().route("**/events/ATHW1500M/podium", route -> {
            if (!route.request().method().equals("PUT")) route.resume();
            else {
                keys.add(route.request().headerValue("idempotency-key"));
                if (keys.size() > 1) route.resume();
                else route.fulfill(new Route.FulfillOptions().setStatus(401));
            }
        });

        desk.press("Control+s").page().waitForSelector("#sign-in[open]");
        desk.signIn(suite.token("results")).waitForStored("unofficial");

        assertThat(keys).hasSize(2);
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(versions("ATHW1500M")).isEqualTo(1);
    }

    @Test
    void aColleaguesVersionThatComesIntoAnUntouchedFormTakesTheFocusOutOfItsFields() throws Exception {
        desk.signIn(suite.token("results")).find("ATHW400M", "Women's 400m").waitForFocus("Gold: organisation");
        enter("ATHW400M", "UNOFFICIAL", Podiums.medal("GOLD", "DOM", "Marileidy PAULINO"));
        desk.lookNow().waitForSaid("A colleague changed this podium");
        desk.type("usa");
        assertThat(desk.page().locator("podium-form combo-box input").first().inputValue())
                .startsWith("DOM");
        assertThat(desk.page().locator("#discard").isVisible()).isFalse();
    }

    @Test
    void whatTheDeskAskedBeforeItStoredAPodiumAndIsToldAfterwardsIsNoNews() throws Exception {
        desk.signIn(suite.token("results"))
                .find("ARCWINDIVID", "Women's Individual")
                .awarded("3/8", "14:59");
        desk.row("kor", "LIM Sihyeon", "1").check();
        List<Route> asked = new CopyOnWriteArrayList<>();
        List<APIResponse> answers = new CopyOnWriteArrayList<>();
        desk.page().route("**/podiums", route -> {
            if (!asked.isEmpty()) route.resume();
            else {
                asked.add(route);
                Map<String, String> headers = new HashMap<>(route.request().headers());
                headers.remove("if-none-match");
                answers.add(route.fetch(new Route.FetchOptions().setHeaders(headers)));
            }
        });
        desk.lookNow().page().waitForCondition(() -> !answers.isEmpty());
        assertThat(answers.get(0).status()).isEqualTo(200);
        desk.confirm("unofficial").page().evaluate("""
                window.words = [];
                new MutationObserver(() => words.push(document.getElementById('said').textContent))
                    .observe(document.getElementById('said'), { childList: true, characterData: true, subtree: true });""");

        asked.get(0).fulfill(new Route.FulfillOptions().setResponse(answers.get(0)));

        enter("ARCWINDIVID", "UNOFFICIAL", Podiums.medal("GOLD", "KOR", "NAM Suhyeon"));
        String theirs = "it is version " + podium("ARCWINDIVID").path("version").asInt() + " now";
        desk.lookNow().waitForSaid(theirs);
        assertThat(desk.page()
                        .evaluate(
                                "theirs => words.filter(word => /it is version|reset/.test(word) && !word.includes(theirs)).length",
                                theirs))
                .isEqualTo(0);
    }

    @Test
    void twoWhoEnterTheSameTeamSeeMembersAndTimesSideBySideWhereTheyDiffer() throws Exception {
        desk.signIn(suite.token("results"))
                .find("ATHX4X400M", "4 x 400m Relay Mixed")
                .awarded("3/8", "20:58");
        desk.type("ned").press("Tab").press("Alt+t").press("Alt+m").paste("1\tEugene OMALLA\tM\n2\tFemke BOL\tW");
        desk.waitForFocus("Gold, member 2: code");
        enter(
                "ATHX4X400M",
                "UNOFFICIAL",
                team("NED", "ATHX4X400M-NED", "Lieke KLAVER"),
                Podiums.medal("SILVER", "USA", "USA"));
        desk.press("Control+Enter").page().waitForSelector("#conflict[open]");
        assertThat(desk.text("#conflict"))
                .contains("Lieke KLAVER")
                .contains("Femke BOL")
                .contains("2024-08-04 21:50:00")
                .contains("2024-08-03 20:58:00");
        desk.assertFits();
        desk.picture("desk-conflict-team")
                .press("ArrowRight")
                .press("Control+Enter")
                .waitForReview();
        assertThat(desk.text("#review .changes")).contains("(NED) keeps gold").doesNotContain("USA");
        desk.confirm("unofficial");
        JsonNode medals = podium("ATHX4X400M").get("medals");
        assertThat(medals.at("/0/competitor/members").findValuesAsText("name"))
                .containsExactly("Eugene OMALLA", "Femke BOL");
        assertThat(medals.at("/1/organisation").asText()).isEqualTo("USA");
    }

    private static Map<String, Object> team(String organisation, String code, String member) {
        Map<String, Object> competitor = Map.of(
                "kind",
                "TEAM",
                "code",
                code,
                "name",
                "Netherlands",
                "members",
                List.of(Map.of("code", "3", "name", member)));
        return Map.of(
                "medal",
                "GOLD",
                "organisation",
                organisation,
                "awardedAt",
                "2024-08-04T21:50:00+02:00",
                "medalDate",
                "2024-08-04",
                "competitor",
                competitor);
    }
}
