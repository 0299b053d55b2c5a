package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screens of a show as its crew sees them: several people at once, wrong clocks, a service that dies. */
class ShowScreensIT {

    private static final String CEREMONY = "/ceremonies/closing";
    private static final String ORDER = CEREMONY + "/running-order";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration LATE = Duration.ofMinutes(4).plusSeconds(12);

    /** The machine's clock is three hours ahead, for everything that the page asks it. */
    private static final String WRONG_CLOCK = """
            const Right = Date;
            window.Date = class extends Right {
              constructor(...parts) { super(...(parts.length ? parts : [Right.now() + 3 * 3600000])); }
              static now() { return Right.now() + 3 * 3600000; }
            };""";

    /** Works the server's time out as the screens do, and tells it. */
    private static final String SERVER_TIME = """
            async () => {
              const { ServerClock } = await import('/show/server-clock.js');
              const headers = { Authorization: `Bearer ${sessionStorage.getItem('flambeau.show.token')}` };
              const clock = new ServerClock(async () => Date.parse((await (await fetch('%s/time', { headers })).json()).now));
              clock.start();
              await new Promise(later => setTimeout(later, 1500));
              return clock.now;
            }""".formatted("/games/" + RunningSuite.GAMES + CEREMONY);

    private RunningSuite suite;
    private Desk production;

    @BeforeEach
    void suite() throws Exception {
        suite = RunningSuite.get();
        suite.reset();
        production = suite.ceremony("production");
    }

    @AfterEach
    void everythingRuns() {
        suite.suite().service(Suite.CEREMONY).awaitReady();
    }

    @Test
    void ofTwoCallersAtTheSameMomentOneMovesTheShowAndAnEditIsOnBothScreensWithoutReload() throws Exception {
        ClosingCeremony closing = planned(Instant.now(), Duration.ofMinutes(1));
        try (Browser browser = Browser.open()) {
            ShowPage one = caller(browser);
            ShowPage other = caller(browser);
            ShowPage editor = ShowPage.open(browser, "cuesheet", "", "producer", 1440, 900, "");
            suite.call(closing, 0);
            List<Route> held = new ArrayList<>();
            for (ShowPage caller : List.of(one, other)) {
                caller.waitForText("#live-title", title(closing, 0))
                        .waitFor("!document.querySelector('[data-command=NEXT]').disabled");
                caller.page().route("**/commands", held::add);
                caller.press("n").waitForText("#said", "Sending");
            }
            assertThat(held).hasSize(2);
            assertThat(held.get(0).request().headerValue("idempotency-key"))
                    .isNotEqualTo(held.get(1).request().headerValue("idempotency-key"));

            held.forEach(Route::resume);

            for (ShowPage caller : List.of(one, other))
                caller.waitForText("#live-title", title(closing, 1)).waitFor("""
                        /Gone on|Not done/.test(document.getElementById('said').textContent)""");
            assertThat(List.of(one.text("#said"), other.text("#said")))
                    .anySatisfy(said -> assertThat(said).startsWith("Gone on"))
                    .anySatisfy(said -> assertThat(said).startsWith("Not done"));
            assertThat(timing().at("/take").asInt()).isEqualTo(2);

            String coming = code(closing, 9);
            editor.page().locator("tr[data-segment=" + coming + "]").focus();
            editor.press("Enter").press("Control+a").type("Speeches, shortened").press("Control+s");
            editor.waitForText("#said", "Saved as version");
            for (ShowPage caller : List.of(one, other))
                caller.waitForText("#order li[data-segment=" + coming + "]", "Speeches, shortened")
                        .assertWellAndNeverReloaded();
            editor.assertWellAndNeverReloaded();
        }
    }

    @Test
    void aColleaguesRunningOrderIsShownBesideTheOwnAndNeitherIsLost() throws Exception {
        ClosingCeremony closing = planned(Instant.now(), Duration.ofMinutes(1));
        String both = code(closing, 9);
        String mine = code(closing, 10);
        String theirs = code(closing, 11);
        try (Browser browser = Browser.open()) {
            ShowPage editor = ShowPage.open(browser, "cuesheet", "", "producer", 1440, 900, "");
            retitle(editor, both, "Speeches (mine)");
            retitle(editor, mine, "Flag down (mine)");
            colleagueRetitles(both, "Speeches (theirs)", theirs, "Handover (theirs)");

            editor.press("Control+s").page().waitForSelector("#conflict[open]");

            assertThat(editor.text("#conflict"))
                    .contains("Speeches (mine)", "Speeches (theirs)", "Flag down (mine)", "Handover (theirs)")
                    .contains("1 to choose");
            editor.picture("show-conflict").press("Control+Enter");
            assertThat(editor.page().locator("#conflict[open]").count())
                    .as("nobody decided yet")
                    .isEqualTo(1);
            editor.page().locator("#conflict tr.open input[value=mine]").check();
            editor.press("Control+Enter").waitForText("#said", "Saved as version");
            JsonNode stored = production.get(ORDER).orFail("the order").body().get("segments");
            assertThat(stored.findValuesAsText("title"))
                    .contains("Speeches (mine)", "Flag down (mine)", "Handover (theirs)")
                    .hasSize(18);
            editor.assertWellAndNeverReloaded();
        }
    }

    @Test
    void aScreenWhoseMachineIsThreeHoursWrongCountsWithTheServerToTheTenthOfASecond() throws Exception {
        ClosingCeremony closing = planned(Instant.now(), Duration.ofMinutes(1));
        suite.call(closing, 0);
        Instant finish = Instant.parse(timing().at("/live/expectedFinish").asText());
        try (Browser browser = Browser.open()) {
            ShowPage stage = ShowPage.open(browser, "stage", "", "production", 1280, 720, WRONG_CLOCK);
            assertThat(((Number) stage.page().evaluate("Date.now()")).longValue())
                    .as("the page's clock is wrong")
                    .isCloseTo(System.currentTimeMillis() + 3 * 3_600_000, within(60_000L));

            stage.waitFor("/^[0-9]/.test(document.getElementById('remaining').textContent)");

            assertThat(seconds(stage.text("#remaining")))
                    .isCloseTo(Duration.between(Instant.now(), finish).toSeconds(), within(2L));
            assertThat((long) LocalTime.parse(stage.text("#now")).toSecondOfDay())
                    .isCloseTo(LocalTime.now(PARIS).toSecondOfDay(), within(2L));
            double told = ((Number) stage.page().evaluate(SERVER_TIME)).doubleValue();
            assertThat(told).isCloseTo(System.currentTimeMillis(), within(100.0));
            stage.assertWellAndNeverReloaded();
        }
    }

    @Test
    void aSegmentThatRunsOverPushesWhatFollowsOnTheScreenAsInTheService() throws Exception {
        ClosingCeremony closing = planned(Instant.now(), Duration.ofMillis(500));
        try (Browser browser = Browser.open()) {
            ShowPage caller = caller(browser);
            suite.call(closing, 0);

            caller.waitForText("#live-state", "Over time").waitForText("#word", "behind");

            String shown = caller.text("#next-times").substring(0, 8);
            Instant expected =
                    Instant.parse(timing().at("/segments/1/expectedStart").asText());
            assertThat((long) LocalTime.parse(shown).toSecondOfDay())
                    .isCloseTo(LocalTime.ofInstant(expected, PARIS).toSecondOfDay(), within(2L));
            caller.assertWellAndNeverReloaded();
        }
    }

    @Test
    void k01AndK02ThePagesPhasesAreThoseOfTheService() throws Exception {
        planned(Instant.now(), Duration.ofMinutes(1));
        try (Browser browser = Browser.open()) {
            ShowPage stage = ShowPage.open(browser, "stage", "", "production", 1280, 720, "");

            Object phases = stage.page().evaluate("""
                    async () => {
                      const { limitsFor, phaseOf } = await import('/show/phase.js');
                      const long = limitsFor(600_000), short = limitsFor(45_000);
                      return [121_000, 120_000, 60_000, 0, -1_000].map(left => phaseOf(left, long)).concat(
                          [45_000, 22_500, 11_250].map(left => phaseOf(left, short))).join(' ');
                    }""");

            assertThat(phases).isEqualTo("NORMAL WARNING DANGER DANGER OVERTIME NORMAL WARNING DANGER");
        }
    }

    @Test
    void screensSaySinceWhenTheServiceIsGoneAndGoOnWhenItIsBack() throws Exception {
        ClosingCeremony closing = planned(Instant.now(), Duration.ofMinutes(1));
        suite.call(closing, 0);
        ServiceProcess service = suite.suite().service(Suite.CEREMONY);
        try (Browser browser = Browser.open()) {
            ShowPage caller = caller(browser);
            ShowPage stage = ShowPage.open(browser, "stage", "", "production", 1280, 720, "");
            service.kill();

            for (ShowPage screen : List.of(caller, stage)) {
                screen.waitForText("#stale", "No connection since");
                assertThat(screen.text("#remaining"))
                        .as("it counts on, and says so")
                        .matches("\\d+:\\d\\d.*");
            }
            service.start();
            service.awaitReady();
            for (ShowPage screen : List.of(caller, stage))
                screen.waitFor("document.getElementById('stale').hidden")
                        .waitFor("document.body.dataset.connection === 'live'");

            caller.press("n").waitForText("#live-title", title(closing, 1));
            stage.waitForText("#title", title(closing, 1));
            caller.assertWellAndNeverReloaded();
            stage.assertWellAndNeverReloaded();
        }
    }

    @Test
    void theFourScreensShowAShowThatIsLateOnAWallAndOnAPhone() throws Exception {
        ClosingCeremony closing = planned(Instant.now().minus(LATE.plusMinutes(15)), Duration.ofMinutes(1));
        try (Browser browser = Browser.open()) {
            ShowPage caller = caller(browser);
            for (int take = 0; take < 3; take++) {
                suite.call(closing, take);
                caller.waitForText("#live-title", title(closing, take))
                        .waitFor("!document.querySelector('[data-command=NEXT]').disabled");
            }

            caller.waitForText("#word", "behind").waitForText("#offset", "+4:");
            assertThat(caller.text("#next-title")).isEqualTo(title(closing, 3));
            caller.picture("show-caller").assertFits();
            ShowPage sheet = ShowPage.open(browser, "cuesheet", "", "producer", 1440, 900, "");
            sheet.waitFor("document.querySelectorAll('tbody tr').length === 18");
            sheet.page().locator("tr[data-segment=" + code(closing, 4) + "]").click();
            sheet.picture("show-cuesheet").assertFits();
            ShowPage backstage =
                    ShowPage.open(browser, "backstage", "&segment=" + code(closing, 4), "production", 390, 844, "");
            backstage.waitForText("#my-title", title(closing, 4)).waitForText("#shift", "later");
            assertThat(backstage.text("#before")).contains(title(closing, 2), title(closing, 3));
            backstage.picture("show-backstage").assertFits();
            ShowPage stage = ShowPage.open(browser, "stage", "", "production", 1280, 720, "");
            stage.waitForText("#title", title(closing, 2)).picture("show-stage").assertFits();
            for (ShowPage screen : List.of(caller, sheet, backstage, stage)) {
                screen.page().setViewportSize(390, 844);
                screen.assertFits();
                screen.assertWellAndNeverReloaded();
            }
        }
    }

    private static ShowPage caller(Browser browser) throws Exception {
        return ShowPage.open(browser, "caller", "", "caller", 1280, 800, "");
    }

    private ClosingCeremony planned(Instant start, Duration minute) throws Exception {
        ClosingCeremony closing = ClosingCeremony.at(suite.folder(), start, minute);
        new Loader(suite.addresses(), suite.tokens("results-chief", "producer"), line -> {})
                .planned("/games/" + RunningSuite.GAMES, closing);
        return closing;
    }

    private static void retitle(ShowPage editor, String segment, String title) {
        editor.waitFor("document.querySelector('tr[data-segment=" + segment + "]') !== null");
        editor.page().locator("tr[data-segment=" + segment + "]").focus();
        editor.press("Enter").press("Control+a").type(title).press("Escape");
        editor.waitForText("tr[data-segment=" + segment + "]", title);
    }

    private void colleagueRetitles(String one, String oneTitle, String other, String otherTitle) throws Exception {
        Http.Answer read = production.get(ORDER).orFail("the order");
        for (JsonNode segment : read.body().get("segments")) {
            String code = segment.get("code").asText();
            if (code.equals(one)) ((ObjectNode) segment).put("title", oneTitle);
            if (code.equals(other)) ((ObjectNode) segment).put("title", otherTitle);
        }
        suite.ceremony("producer")
                .put(ORDER, read.tag(), null, "application/json", Http.json(read.body()))
                .orFail("the colleague's order");
    }

    private JsonNode timing() {
        return production.get(CEREMONY + "/timing").orFail("the timing").body();
    }

    private static String code(ClosingCeremony closing, int place) {
        return (String) closing.segments().get(place).get("code");
    }

    private static String title(ClosingCeremony closing, int place) {
        return (String) closing.segments().get(place).get("title");
    }

    /** What a countdown shows, in seconds. */
    private static long seconds(String shown) {
        String[] parts = shown.split("\\D+");
        return Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
    }
}
