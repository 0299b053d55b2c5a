package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.replay.Announcement;
import org.flambeau.cli.replay.Speed;
import org.flambeau.cli.replay.Timeline;
import org.junit.jupiter.api.Test;

class LiveBoardIT {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-07-27");
    private static final LocalDate TENTH_DAY = LocalDate.parse("2024-08-05");

    /** Place of the first secret segment, "Records". */
    private static final int RECORDS = 6;

    /** The clock of the viewer's machine goes three hours wrong. */
    private static final String WRONG_CLOCK = "const right = Date.now; Date.now = () => right() + 3 * 3600 * 1000";

    @Test
    void theLiveSegmentOfTheCeremonyShowsWithoutAReloadAndTheNextSecretDoesNot() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        Instant start = Instant.now().plus(Duration.ofMinutes(90));
        plan(suite, start);
        PlayedDays.through(suite, TENTH_DAY);
        try (Browser browser = Browser.open()) {
            BoardPage wall = BoardPage.open(browser, 1920, 1080, "?wall", WRONG_CLOCK);
            BoardPage phone = BoardPage.open(browser, 390, 844);
            for (BoardPage page : List.of(wall, phone)) {
                page.waitForText("ceremony-panel", "Closing ceremony");
                page.waitForText("ceremony-panel .count", "begins in 1:");
                assertThat(secondsOn(page)).isBetween(80 * 60L, 90 * 60L);
            }

            ClosingCeremony closing = plan(suite, Instant.now());
            for (int take = 0; take <= RECORDS; take++) suite.call(closing, take);

            for (BoardPage page : List.of(wall, phone)) {
                page.waitForText("body", "Golden Voyager");
                assertThat(page.text("body")).doesNotContain("Phoenix").doesNotContain("Tom Cruise");
                page.waitForText("ceremony-panel .count", "this part for");
                page.assertWellAndNeverReloaded();
            }
            wall.picture("board-wall");
            phone.picture("board-phone");
        }
    }

    @Test
    void theTableAndTheTickerMoveWithoutAReloadWhileADayIsReplayed() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        List<Announcement> day = Timeline.of(suite.folder()).between(FIRST_DAY, FIRST_DAY);
        try (Browser browser = Browser.open()) {
            BoardPage board = BoardPage.open(browser, 1920, 1080);
            board.waitForText("medal-table", "No medal has been won yet.");
            assertThat(board.rows().count()).isZero();

            suite.replay().play(suite.folder(), day.subList(0, 1), Speed.of("max"), (at, medals, of) -> {});
            board.waitFor("document.querySelector('#news ol[aria-live=polite] li.fresh')");
            suite.replay().play(suite.folder(), day.subList(1, day.size()), Speed.of("max"), (at, medals, of) -> {});

            board.waitFor("document.querySelectorAll('medal-table tr[data-organisation]').length === 20");
            assertThat(board.lines().get(0)).startsWith("1 AUS 3 2 0");
            assertThat(board.text("medal-table")).contains("China");
            board.waitForText("#news", "Remco EVENEPOEL");
            board.assertWellAndNeverReloaded();
        }
    }

    private static ClosingCeremony plan(RunningSuite suite, Instant start) throws Exception {
        ClosingCeremony closing = ClosingCeremony.at(suite.folder(), start, Duration.ofMinutes(1));
        new Loader(suite.addresses(), suite.tokens("results-chief", "producer"), line -> {})
                .planned("/games/" + RunningSuite.GAMES, closing);
        return closing;
    }

    private static long secondsOn(BoardPage page) {
        String[] parts = page.text("ceremony-panel .count b").split(":");
        return Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60 + Long.parseLong(parts[2]);
    }
}
