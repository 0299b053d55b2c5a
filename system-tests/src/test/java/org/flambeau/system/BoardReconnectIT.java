package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.replay.Announcement;
import org.flambeau.cli.replay.Speed;
import org.flambeau.cli.replay.Timeline;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Test;

class BoardReconnectIT {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-07-27");

    /** Notes what the page's stream brings, before the page itself takes it in. */
    private static final String NOTES = """
            window.brought = { snapshot: [], notification: [] };
            const listen = EventSource.prototype.addEventListener;
            EventSource.prototype.addEventListener = function (name, act) {
              listen.call(this, name, event => {
                if (event.data && window.brought[name]) window.brought[name].push(Number(event.lastEventId));
                act(event);
              });
            };
            """;

    @Test
    void aBoardWhoseServiceIsKilledSaysSoAndMissesNothingOnceItIsBack() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        List<Announcement> day = Timeline.of(suite.folder()).between(FIRST_DAY, FIRST_DAY);
        int half = day.size() / 2;
        ServiceProcess broadcast = suite.suite().service(Suite.BROADCAST);
        try (Browser browser = Browser.open()) {
            BoardPage board = BoardPage.open(browser, 1280, 800, "", NOTES);
            play(suite, day.subList(0, half));
            board.waitForFinished(finished(suite));

            broadcast.kill();
            board.waitFor("/Reconnecting|Offline/.test(document.getElementById('connection').innerText)");
            play(suite, day.subList(half, day.size()));
            board.waitForText("#connection", "Offline since");
            assertThat(board.text("#stale")).startsWith("There is no connection since");
            board.look("board-offline");

            broadcast.start();
            broadcast.awaitReady();
            board.waitForText("#connection", "Live");
            board.waitForFinished(finished(suite));
            assertThat(board.page().locator("#stale").isHidden()).isTrue();
            List<?> snapshots = (List<?>) board.page().evaluate("window.brought.snapshot");
            assertThat(snapshots).as("it goes on where it was").hasSize(1);
            long first = ((Number) snapshots.get(0)).longValue() + 1;
            Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(
                            ((List<?>) board.page().evaluate("window.brought.notification"))
                                    .stream().map(it -> ((Number) it).longValue()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(first, suite.head()).boxed().toList()));
            board.assertWellAndNeverReloaded();
        }
    }

    private static void play(RunningSuite suite, List<Announcement> announcements) throws Exception {
        suite.replay().play(suite.folder(), announcements, Speed.of("max"), (at, medals, of) -> {});
    }

    private static int finished(RunningSuite suite) throws Exception {
        return suite.medalTable().path("events").path("finished").asInt();
    }
}
