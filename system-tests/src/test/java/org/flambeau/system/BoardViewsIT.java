package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board with ten days of Paris 2024 on it, as its viewers set it. */
class BoardViewsIT {

    private static final LocalDate TENTH_DAY = LocalDate.parse("2024-08-05");

    private static RunningSuite suite;
    private static int finished;

    private Browser browser;
    private BoardPage board;

    @BeforeAll
    static void tenDaysArePlayed() throws Exception {
        suite = RunningSuite.get();
        suite.reset();
        PlayedDays.through(suite, TENTH_DAY);
        finished = suite.medalTable().path("events").path("finished").asInt();
    }

    @BeforeEach
    void openTheBoard() throws Exception {
        browser = Browser.open();
        board = BoardPage.open(browser, 1920, 1080);
        board.waitFor("Number(document.getElementById('finished').textContent) >= " + finished);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void eitherOrderHasTheRanksOfTheServiceSharedOnesToo() throws Exception {
        assertThat(board.lines()).isEqualTo(told("sortRank", "rank", "rankEqual"));
        assertThat(board.page().locator("[aria-sort]").getAttribute("title")).isEqualTo("Gold");

        board.page().locator("#orders input[value=gold]").focus();
        board.press("ArrowRight");

        board.waitFor("document.querySelector('[aria-sort]').title === 'Total'");
        assertThat(board.lines())
                .isEqualTo(told("sortRankByTotal", "rankByTotal", "rankByTotalEqual"))
                .anyMatch(line -> line.contains("= shared"));
        assertThat(board.text("#disclaimer")).contains("no ranking of organisations is official");
    }

    @Test
    void anOrganisationIsFoundByAPartOfItsNameInAnyLanguageAndNoneIsTold() throws Exception {
        board.page().locator("#filter").fill("JAPON");
        board.waitFor("document.querySelectorAll('medal-table tr[data-organisation]').length === 1");
        assertThat(board.lines().get(0)).contains("JPN");

        board.page().locator("#filter").fill("atlantis");
        board.waitForText("medal-table", "matches “atlantis”");
        assertThat(board.rows().count()).isZero();
    }

    @Test
    void anOrganisationsPageHasItsMedalsByDayByDisciplineAndItsRanksAndNewOnesComeWithoutAReload() throws Exception {
        board.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        board.page().locator("[data-organisation=FRA] a").focus();
        board.press("Enter");

        board.waitFor("document.activeElement.textContent.includes('France')");
        board.waitFor("document.querySelectorAll('organisation-page .chart').length === 2");
        int total = line("FRA").path("total").asInt();
        assertThat(medalsOnPage()).isEqualTo(total);
        assertThat(board.text("organisation-page dl")).contains("Rank", Integer.toString(total));
        assertThat(label(".ranks")).startsWith("27 Jul: rank ").endsWith(": rank " + rank("FRA"));
        assertThat(label(".disciplines")).contains("Judo: ").contains(" gold, ");
        board.picture("board-organisation");

        win("ATHM800M", "FRA", "Newly CROWNED");
        board.waitForText("organisation-page", "Newly CROWNED");
        assertThat(medalsOnPage()).isEqualTo(total + 1);
        assertThat(board.text("organisation-page dl")).contains(Integer.toString(total + 1));
        assertThat(board.text("organisation-page")).contains("Unofficial");
        assertThat(board.page().evaluate("document.getAnimations().some(it => it.effect.getTiming().duration > 10)"))
                .as("who wants less motion gets none")
                .isEqualTo(false);

        board.page().locator("organisation-page .back").focus();
        board.press("Enter");
        board.waitFor("document.activeElement.closest('[data-organisation=FRA]')");
        board.assertWellAndNeverReloaded();
    }

    @Test
    void whatIsNotThereIsToldInAPlainSentence() throws Exception {
        board.go("#/organisations/xyz");
        board.waitForText("organisation-page", "No medal of an organisation “XYZ” has been told.");
        board.page().evaluate("location.hash = '#/organisations/<img src=x onerror=alert(1)>'");
        board.waitForText("organisation-page", "There is no such page on this board.");
        assertThat(board.page().locator("organisation-page img").count()).isZero();
        board.page().evaluate("location.hash = ''");
        board.waitFor("document.querySelector('.standing').checkVisibility()");
    }

    @Test
    void theLanguageChangesWithoutAReloadWithItsNewsAndIsKept() throws Exception {
        board.choose("language", "fr");
        board.waitForText("#news", "Or pour ");
        assertThat(board.page().locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(board.text("#news-title")).isEqualToIgnoringCase("Dernières médailles");
        assertThat(board.text("[data-organisation=GER]")).contains("Allemagne");

        win("ATHW200M", "GER", "Eine SIEGERIN");
        board.waitForText("#news li.fresh:has-text('Eine SIEGERIN') >> nth=0", "Eine SIEGERIN (Allemagne)");
        board.look("board-french");
        board.assertWellAndNeverReloaded();

        board.go("");
        assertThat(board.text("#disclaimer")).contains("aucun classement");
        board.choose("language", "es");
        board.waitForText("[data-organisation=GER]", "Alemania");
    }

    @Test
    void aLanguageThatCannotBeHadLeavesTheBoardInItsOwnAndOfTwoChoicesTheLastHolds() throws Exception {
        String spanish = "**/ui/language/es.js*";
        board.page().route(spanish, Route::abort);
        board.choose("language", "es");
        board.waitFor("document.getElementById('language').value === 'en'");
        assertThat(board.text("#disclaimer")).contains("no ranking");

        board.page().unroute(spanish);
        board.choose("language", "es").choose("language", "fr");
        board.waitForText("[data-organisation=GER]", "Allemagne");
        assertThat(board.page().locator("#language").inputValue()).isEqualTo("fr");
        assertThat(board.page().locator("#wall").getAttribute("href")).contains("lang=fr");
        board.assertWellAndNeverReloaded();
    }

    @Test
    void aPartOfThePageThatDidNotComeIsBroughtFromAnotherAddress() throws Exception {
        board.page().route("**/board/charts.js", Route::abort);

        board.page().locator("[data-organisation=FRA] a").click();

        board.waitFor("document.querySelector('organisation-page .chart')");
        board.assertWellAndNeverReloaded();
    }

    @Test
    void aMilestoneThatIsTakenBackGivesWayToTheWordOfIt() throws Exception {
        String event = "ATHM1500M";
        String milestone = "Germany: all places on the podium, Men's 1500m";
        put(event, null, List.of(medal("GOLD", "One"), medal("SILVER", "Two"), medal("BRONZE", "Three")));
        board.waitForText("#milestones", milestone);

        Desk chief = suite.medals("results-chief");
        put(event, chief.get("/events/" + event + "/podium").tag(), List.of(medal("GOLD", "One")));

        board.waitForText("#milestones", "Withdrawn: " + milestone);
        assertThat(board.page().locator("#milestones .headline").allInnerTexts())
                .doesNotContain(milestone);
    }

    @Test
    void whatAnEditorTakesBackLeavesTheBoardAndStaysAway() throws Exception {
        Desk editor = new Desk(suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES, suite.token("editor"));
        long notice = editor.post(
                        "/notices",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "texts",
                                Map.of("en", Map.of("headline", "Boats are <b>late</b>", "body", "By an hour.")),
                                "urgency",
                                "NORMAL"))
                .orFail("the notice")
                .body()
                .path("sequence")
                .asLong();
        board.waitForText("#news", "Boats are <b>late</b>");

        editor.post("/notifications/" + notice + "/kill", UUID.randomUUID().toString(), Map.of("reason", "not so"))
                .orFail("the kill notice");

        board.waitFor("!document.getElementById('news').textContent.includes('Boats')");
        board.go("");
        assertThat(board.text("#news")).doesNotContain("Boats", "Killed");
    }

    @Test
    void everyTextCanBeReadInBothSchemes() throws Exception {
        for (String scheme : List.of("dark", "light"))
            for (String place : List.of("#/", "#/organisations/FRA", "?wall")) {
                board.go(place);
                board.page().evaluate("document.documentElement.dataset.theme = '" + scheme + "'");
                if (place.contains("FRA")) board.waitFor("document.querySelector('organisation-page .chart')");
                assertThat(board.hardToRead()).as(scheme + " " + place).isEmpty();
            }
        board.go("#/");
        board.choose("theme", "dark");
        board.picture("board-dark");
        board.go("");
        assertThat(board.page().evaluate("getComputedStyle(document.body).colorScheme"))
                .as("the choice is kept")
                .isEqualTo("dark");
    }

    @Test
    void everythingIsReachedByTabAndSeenToBe() throws Exception {
        List<Object> reached = new ArrayList<>();
        String focus = "(() => { const it = document.activeElement; const shown = it.type === 'radio' ?"
                + " it.nextElementSibling : it; return [it.id || it.closest('[data-organisation]')?.dataset.organisation"
                + " || it.name || it.localName, getComputedStyle(shown).outlineStyle !== 'none'].join(' '); })()";
        int stops = board.rows().count() + 12;
        for (int stop = 0; stop < stops; stop++) {
            board.press("Tab");
            reached.add(board.page().evaluate(focus));
        }
        assertThat(reached)
                .as("where the focus cannot be seen")
                .filteredOn(stop ->
                        stop.toString().endsWith("false") && !stop.toString().startsWith("body"))
                .isEmpty();
        assertThat(reached)
                .contains("filter true", "order true", "FRA true", "language true", "theme true", "wall true");
    }

    @Test
    void theBoardIsUnderSixtyKilobytesAnOrganisationsPageUnderTenMoreAndNobodyElseIsAsked() throws Exception {
        String own = suite.addresses().broadcast();
        List<String> asked = new ArrayList<>();
        Page page = browser.page(1280, 800);
        page.onRequest(request -> asked.add(request.url().replaceFirst("[?#].*", "")));
        page.navigate(own + "/?lang=fr");
        page.waitForSelector("[data-organisation=FRA]");
        List<String> parts = files(asked, own);
        assertThat(parts).contains("/", "/board/board.js", "/ui/language/fr.js", "/ui/flambeau.css");
        assertThat(bytes(page, own, parts)).isLessThan(60_000);

        page.locator("[data-organisation=FRA] a").click();
        page.waitForSelector("organisation-page .chart");
        List<String> more = files(asked, own);
        more.removeAll(parts);
        assertThat(bytes(page, own, more)).isLessThan(10_000);
        assertThat(asked).allMatch(address -> address.startsWith(own + "/"));
    }

    @Test
    void onScreensOfEverySizeNothingIsCutOff() throws Exception {
        for (int[] size : new int[][] {{360, 740}, {390, 844}, {768, 1024}, {1280, 720}, {1920, 1080}, {3840, 2160}}) {
            BoardPage page = BoardPage.open(browser, size[0], size[1]);
            page.assertFits();
            page.look("board-" + size[0]);
            page.go("#/organisations/FRA");
            page.waitFor("document.querySelector('organisation-page .chart')");
            page.assertFits();
            if (size[0] == 390) page.picture("board-phone-organisation");
            else page.look("board-organisation-" + size[0]);
        }
    }

    @Test
    void onAWallThereIsNothingToTouchAndWhatDoesNotFitIsCounted() throws Exception {
        for (int[] size : new int[][] {{1920, 1080}, {3840, 2160}}) {
            BoardPage wall = BoardPage.open(browser, size[0], size[1], "?wall&lang=fr", "");
            wall.waitForText("medal-table .note", " de plus");
            assertThat(wall.page()
                            .evaluate("[...document.querySelectorAll('input, select, button')]"
                                    + ".every(control => !control.checkVisibility())"))
                    .isEqualTo(true);
            assertThat(wall.page()
                            .evaluate("(() => { const end ="
                                    + " document.querySelector('medal-table').getBoundingClientRect().bottom;"
                                    + " return [...document.querySelectorAll('medal-table tr, medal-table"
                                    + " .note')].every(it => it.getBoundingClientRect().bottom <= end +"
                                    + " 1); })()"))
                    .as("every line and the count of the others")
                    .isEqualTo(true);
            int others = Integer.parseInt(wall.text("medal-table .note").replaceAll("\\D", ""));
            assertThat(wall.rows().count() + others)
                    .isEqualTo(suite.medalTable().path("lines").size()
                            + suite.medalTable().path("unranked").size());
            assertThat(wall.text("medal-table")).contains("Athlètes individuels neutres");
            wall.assertFits();
            wall.look("board-wall-" + size[0]);
        }
    }

    @Test
    void aWallThatBeginsWithAnOrganisationComesToRestAndHasItsTableOnTheWayBack() throws Exception {
        String counts = "window.drawn = 0; const frame = window.requestAnimationFrame;"
                + " window.requestAnimationFrame = act => { window.drawn++; return frame(act); };";
        BoardPage wall = BoardPage.open(browser, 1920, 1080, "?wall#/organisations/FRA", counts);
        wall.waitFor("document.querySelector('organisation-page .chart')");
        Number drawn = (Number) wall.page()
                .evaluate("new Promise(later => { window.drawn = 0; setTimeout(() => later(window.drawn), 500); })");
        assertThat(drawn.intValue()).isLessThan(10);

        wall.page().evaluate("location.hash = ''");

        wall.waitFor("document.querySelectorAll('medal-table tbody:first-of-type tr').length > 12");
        wall.waitForText("medal-table .note", " more");
    }

    private static List<String> told(String order, String rank, String equal) throws Exception {
        JsonNode table = suite.medalTable();
        List<JsonNode> lines = new ArrayList<>();
        table.path("lines").forEach(lines::add);
        lines.sort(Comparator.comparingInt(line -> line.path(order).asInt()));
        List<String> told = new ArrayList<>();
        for (JsonNode line : lines)
            told.add(numbers(line.path(rank).asText() + (line.path(equal).asBoolean() ? "= shared" : ""), line));
        table.path("unranked").forEach(line -> told.add(numbers("–", line)));
        return told;
    }

    private static String numbers(String rank, JsonNode line) {
        return String.join(
                " ",
                rank,
                line.path("organisation").asText(),
                line.path("gold").asText(),
                line.path("silver").asText(),
                line.path("bronze").asText(),
                line.path("total").asText());
    }

    private static JsonNode line(String organisation) throws Exception {
        for (JsonNode line : suite.medalTable().path("lines"))
            if (line.path("organisation").asText().equals(organisation)) return line;
        throw new AssertionError("no line of " + organisation);
    }

    private static int rank(String organisation) throws Exception {
        return line(organisation).path("rank").asInt();
    }

    /** Paths of what is no data. */
    private static List<String> files(List<String> asked, String own) {
        return new ArrayList<>(asked.stream()
                .map(address -> address.substring(own.length()))
                .filter(path -> !path.startsWith("/games"))
                .distinct()
                .toList());
    }

    private static int bytes(Page page, String own, List<String> files) {
        int bytes = files.stream()
                .mapToInt(path -> page.request().get(own + path).body().length)
                .sum();
        System.out.println(bytes + " bytes, not compressed: " + files);
        return bytes;
    }

    private int medalsOnPage() {
        return board.page().locator("organisation-page .by-day li").count();
    }

    private String label(String part) {
        return board.page().locator("organisation-page " + part + " .chart").getAttribute("aria-label");
    }

    private static void win(String event, String organisation, String name) throws Exception {
        put(event, null, List.of(Podiums.medal("GOLD", organisation, name)));
    }

    private static Map<String, Object> medal(String colour, String name) {
        return Podiums.medal(colour, "GER", name);
    }

    /** @param tag of the version that is changed, null for none */
    private static void put(String event, String tag, List<Map<String, Object>> medals) throws Exception {
        suite.medals("results-chief")
                .put(
                        "/events/" + event + "/podium",
                        tag,
                        UUID.randomUUID().toString(),
                        "application/json",
                        Http.json(Map.of("status", "UNOFFICIAL", "medals", medals)))
                .orFail("the podium of " + event);
    }
}
