package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The screens of a show as its crew sees them: several people at once, wrong clocks, a service that dies. */
class ShowScreensIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration LATE = Duration.ofMinutes(4).plusSeconds(12);

    /** The machine's clock is three hours ahead, for everything that the page asks it. */
    private static final String WRONG_CLOCK = """
            const Right = Date;
            window.Date = class extends Right {
              constructor(...parts) { super(...(parts.length ? parts : [Right.now() + 3 * 3600000])); }
              static now() { return Right.now() + 3 * 3600000; }
            };""";

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Works the server's time out as the screens do, and tells it. */
    private static final String SERVER_TIME = """
            async () => {
              const { ServerClock } = await import('/show/server-clock.js');
              const headers = { Authorization: `Bearer ${sessionStorage.getItem('flambeau.show.token')}` };
              const clock = new ServerClock(async () => Date.parse((await (await fetch('%s/time', { headers })).json()).now));
              clock.start();
              await new Promise(later => setTimeout(later, 1500));
              return clock.now;
            }""".formatted("/games/" + RunningSuite.GAMES + PlannedShow.CEREMONY);

    @AfterEach
    void everythingRuns() throws Exception {
        RunningSuite.get().suite().service(Suite.CEREMONY).awaitReady();
    }

    @Test
    void ofTwoCallersAtTheSameMomentOneMovesTheShowAndAnEditIsOnBothScreensWithoutReload() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        try (Browser browser = Browser.open()) {
            ShowPage one = caller(browser);
            ShowPage other = caller(browser);
            ShowPage editor = ShowPage.open(browser, "cuesheet", "", "producer", 1440, 900, "");
            show.call(0);
            List<List<Route>> held = List.of(new ArrayList<>(), new ArrayList<>());
            for (ShowPage caller : List.of(one, other)) {
                List<Route> own = held.get(caller == one ? 0 : 1);
                caller.waitForText("#live-title", show.title(0));
                caller.page().route("**/commands", own::add);
                caller.give("NEXT", "n").waitForText("#said", "Sending");
                caller.page().waitForCondition(() -> !own.isEmpty());
            }
            assertThat(key(held.get(0))).isNotEqualTo(key(held.get(1)));

            held.forEach(own -> own.forEach(Route::resume));

            for (ShowPage caller : List.of(one, other))
                caller.waitForText("#live-title", show.title(1)).waitFor("""
                        /Gone on|Not done/.test(document.getElementById('said').textContent)""");
            assertThat(List.of(one.text("#said"), other.text("#said")))
                    .anySatisfy(said -> assertThat(said).startsWith("Gone on"))
                    .anySatisfy(said -> assertThat(said).startsWith("Not done"));
            assertThat(show.timing().at("/take").asInt()).isEqualTo(2);

            String coming = show.code(9);
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
    void aScreenWhoseMachineIsThreeHoursWrongCountsWithTheServerToTheTenthOfASecond() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        show.call(0);
        Instant finish = Instant.parse(show.timing().at("/live/expectedFinish").asText());
        try (Browser browser = Browser.open()) {
            ShowPage stage = ShowPage.open(browser, "stage", "", "production", 1280, 720, WRONG_CLOCK);
            assertThat(((Number) stage.page().evaluate("Date.now()")).longValue())
                    .as("the page's clock is wrong")
                    .isCloseTo(System.currentTimeMillis() + 3 * 3_600_000, within(60_000L));

            stage.waitFor("/^[0-9]/.test(document.getElementById('remaining').textContent)");

            atSomeMoment(() -> assertThat(seconds(stage.text("#remaining")))
                    .isCloseTo(Duration.between(Instant.now(), finish).toSeconds(), within(2L)));
            atSomeMoment(
                    () -> assertThat((long) LocalTime.parse(stage.text("#now")).toSecondOfDay())
                            .isCloseTo(LocalTime.now(PARIS).toSecondOfDay(), within(2L)));
            atSomeMoment(() -> assertThat(((Number) stage.page().evaluate(SERVER_TIME)).doubleValue())
                    .isCloseTo(System.currentTimeMillis(), within(100.0)));
            stage.assertWellAndNeverReloaded();
        }
    }

    @Test
    void aSegmentThatRunsOverPushesWhatFollowsOnTheScreenAsInTheService() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMillis(500));
        try (Browser browser = Browser.open()) {
            ShowPage caller = caller(browser);
            show.call(0);

            caller.waitForText("#live-state", "Over time").waitForText("#word", "behind");

            atSomeMoment(() -> {
                String shown = caller.text("#next-times").substring(0, 8);
                Instant expected = Instant.parse(
                        show.timing().at("/segments/1/expectedStart").asText());
                assertThat((long) LocalTime.parse(shown).toSecondOfDay())
                        .isCloseTo(LocalTime.ofInstant(expected, PARIS).toSecondOfDay(), within(2L));
            });
            caller.assertWellAndNeverReloaded();
        }
    }

    @Test
    void k01AndK02ThePagesPhasesAreThoseOfTheService() throws Exception {
        PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
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
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        show.call(0);
        ServiceProcess service = show.suite().suite().service(Suite.CEREMONY);
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

            caller.give("NEXT", "n").waitForText("#live-title", show.title(1));
            stage.waitForText("#title", show.title(1));
            caller.assertWellAndNeverReloaded();
            stage.assertWellAndNeverReloaded();
        }
    }

    @Test
    void theFourScreensShowAShowThatIsLateOnAWallAndOnAPhone() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now().minus(LATE.plusMinutes(15)), Duration.ofMinutes(1));
        try (Browser browser = Browser.open()) {
            ShowPage caller = caller(browser);
            for (int take = 0; take < 3; take++) {
                show.call(take);
                caller.waitForText("#live-title", show.title(take))
                        .waitFor("!document.querySelector('[data-command=NEXT]').disabled");
            }

            caller.waitForText("#word", "behind")
                    .waitFor("/^\\+([4-9]|\\d\\d):/.test(document.getElementById('offset').innerText)");
            assertThat(caller.text("#next-title")).isEqualTo(show.title(3));
            caller.picture("show-caller").assertFits();
            ShowPage sheet = ShowPage.open(browser, "cuesheet", "", "producer", 1440, 900, "");
            sheet.waitFor("document.querySelectorAll('tbody tr').length === 18");
            sheet.page().locator("tr[data-segment=" + show.code(4) + "]").click();
            sheet.picture("show-cuesheet").assertFits();
            ShowPage backstage =
                    ShowPage.open(browser, "backstage", "&segment=" + show.code(4), "production", 390, 844, "");
            backstage.waitForText("#my-title", show.title(4)).waitForText("#shift", "later");
            assertThat(backstage.text("#before")).contains(show.title(2), show.title(3));
            backstage.picture("show-backstage").assertFits();
            ShowPage stage = ShowPage.open(browser, "stage", "", "production", 1280, 720, "");
            stage.waitForText("#title", show.title(2)).picture("show-stage").assertFits();
            for (ShowPage screen : List.of(caller, sheet, backstage, stage)) {
                screen.page().setViewportSize(1000, 760);
                screen.assertFits();
                screen.page().setViewportSize(390, 844);
                screen.assertFits();
                screen.assertWellAndNeverReloaded();
            }
        }
    }

    /** A page that waits too long for an answer sends again, under the same key. */
    private static String key(List<Route> held) {
        return held.get(0).request().headerValue("idempotency-key");
    }

    private static ShowPage caller(Browser browser) throws Exception {
        return ShowPage.open(browser, "caller", "", "caller", 1280, 800, "");
    }

    /** What goes on while it is read is compared again and again: a slow machine reads one side later than the other. */
    private static void atSomeMoment(ThrowingRunnable comparison) {
        Awaitility.await().atMost(SOON).pollDelay(Duration.ZERO).untilAsserted(comparison);
    }

    /** What a countdown shows, in seconds. */
    private static long seconds(String shown) {
        String[] parts = shown.split("\\D+");
        return Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
    }
}
