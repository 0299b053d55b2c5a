package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.replay.Announcement;
import org.flambeau.cli.replay.Speed;
import org.flambeau.cli.replay.Timeline;
import org.junit.jupiter.api.Test;

class LiveBoardIT {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-07-27");
    private static final LocalDate THIRD_DAY = LocalDate.parse("2024-07-29");

    /** Place of the first secret segment, "Records". */
    private static final int RECORDS = 6;

    @Test
    void theLiveSegmentOfTheCeremonyShowsWithoutAReloadAndTheNextSecretDoesNot() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        ClosingCeremony closing = ClosingCeremony.at(suite.folder(), Instant.now(), Duration.ofMinutes(1));
        new Loader(suite.addresses(), suite.tokens("results-chief", "producer"), line -> {})
                .planned("/games/" + RunningSuite.GAMES, closing);
        PlayedDays.through(suite, THIRD_DAY);
        try (Browser browser = Browser.open()) {
            Page wall = browser.page(1920, 1080);
            Page phone = browser.page(390, 844);
            for (Page page : List.of(wall, phone)) {
                page.navigate(suite.addresses().broadcast() + "/");
                page.waitForFunction("document.body.innerText.includes('Closing ceremony')");
                page.evaluate("window.notReloaded = true");
            }

            for (int take = 0; take <= RECORDS; take++) suite.call(closing, take);

            for (Page page : List.of(wall, phone)) {
                page.waitForFunction("document.body.innerText.includes('Golden Voyager')");
                assertThat(page.locator("body").innerText())
                        .doesNotContain("Phoenix")
                        .doesNotContain("Tom Cruise");
                assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
            }
            wall.waitForFunction("document.getAnimations().every(animation => animation.playState !== 'running')");
            wall.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/board-wall.png")));
            phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/board-phone.png")));
        }
    }

    @Test
    void theTableAndTheTickerMoveWithoutAReloadWhileADayIsReplayed() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        List<Announcement> day = Timeline.of(suite.folder()).between(FIRST_DAY, FIRST_DAY);
        try (Browser browser = Browser.open()) {
            Page page = browser.page(1920, 1080);
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.navigate(suite.addresses().broadcast() + "/");
            page.waitForFunction("document.body.innerText.includes('Paris 2024')");
            page.evaluate("window.notReloaded = true");
            assertThat(page.locator("table tbody tr").count()).isZero();

            suite.replay().play(suite.folder(), day, Speed.of("max"), (at, medals, of) -> {});

            page.waitForFunction("document.querySelectorAll('table tbody tr').length === 20");
            String table = page.locator("table").innerText();
            String first = page.locator("table tbody tr").first().innerText();
            assertThat(first).contains("Australia").contains("5");
            assertThat(table).contains("China");
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                            page.locator("body").innerText())
                    .contains("Remco EVENEPOEL"));
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(errors).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/board-first-day.png")));
        }
    }
}
