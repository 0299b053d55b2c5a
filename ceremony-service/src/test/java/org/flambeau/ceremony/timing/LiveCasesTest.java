package org.flambeau.ceremony.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.timing.Evening.at;
import static org.flambeau.ceremony.timing.Evening.follow;
import static org.flambeau.ceremony.timing.Evening.followUntil;
import static org.flambeau.ceremony.timing.Evening.minutes;
import static org.flambeau.ceremony.timing.Evening.notBefore;
import static org.flambeau.ceremony.timing.Evening.start;

import java.time.Duration;
import org.flambeau.ceremony.timing.Evening.Show;
import org.flambeau.ceremony.timing.Progress.Current;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections C and D of the running-order cases: live projection, and ends that are pinned. */
class LiveCasesTest {

    private static final TimedSegment A = notBefore("A", "20:00", 10);
    private static final TimedSegment B = follow("B", 20);
    private static final TimedSegment C = notBefore("C", "20:35", 15);
    private static final TimedSegment D = follow("D", 10);
    private static final Show BASE = Show.of("20:00", A, B, C, D);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # case, started, added, held since, now, remaining, finish, offset, B, C, D, end
            C01, 20:00,  0,      , 20:05,  5, 20:10,  0, 20:10, 20:35, 20:50, 21:00
            C02, 20:03,  0,      , 20:05,  8, 20:13,  3, 20:13, 20:35, 20:50, 21:00
            C03, 20:07,  0,      , 20:08,  9, 20:17,  7, 20:17, 20:37, 20:52, 21:02
            C04, 19:58,  0,      , 20:05,  3, 20:08, -2, 20:08, 20:35, 20:50, 21:00
            C05, 20:00,  0,      , 20:14, -4, 20:10,  4, 20:14, 20:35, 20:50, 21:00
            C06, 20:05,  0,      , 20:06,  9, 20:15,  5, 20:15, 20:35, 20:50, 21:00
            C07, 20:00,  1,      , 20:05,  6, 20:11,  1, 20:11, 20:35, 20:50, 21:00
            C08, 20:00, -2,      , 20:05,  3, 20:08, -2, 20:08, 20:35, 20:50, 21:00
            C09, 20:00,  0, 20:05, 20:09,  5, 20:14,  4, 20:14, 20:35, 20:50, 21:00
            """)
    void liveProjection(
            String name,
            String started,
            long added,
            String heldSince,
            String now,
            long remaining,
            String finish,
            long offset,
            String b,
            String c,
            String d,
            String end) {
        Current current =
                new Current("A", at(started), minutes(added), Duration.ZERO, heldSince == null ? null : at(heldSince));

        Projection projection = BASE.live(current, now);

        assertThat(projection.current().remaining()).isEqualTo(minutes(remaining));
        assertThat(projection.current().expectedFinish()).isEqualTo(at(finish));
        assertThat(projection.offset().absolute()).isEqualTo(minutes(offset));
        assertThat(start(projection, "B")).isEqualTo(at(b));
        assertThat(start(projection, "C")).isEqualTo(at(c));
        assertThat(start(projection, "D")).isEqualTo(at(d));
        assertThat(projection.expectedEnd()).isEqualTo(at(end));
    }

    @Test
    void c10AfterAHoldTheTimeRunsOn() {
        Projection projection = BASE.live(new Current("A", at("20:00"), Duration.ZERO, minutes(4), null), "20:10");

        assertThat(projection.current().remaining()).isEqualTo(minutes(4));
        assertThat(projection.current().expectedFinish()).isEqualTo(at("20:14"));
        assertThat(projection.offset().absolute()).isEqualTo(minutes(4));
        assertThat(start(projection, "B")).isEqualTo(at("20:14"));
    }

    @Test
    void c12ASkippedSegmentIsPassedOver() {
        Projection projection = BASE.nowPlanned(A, B.skip(), C, D).live("A", "20:04", "20:05");

        assertThat(projection.current().remaining()).isEqualTo(minutes(9));
        assertThat(projection.offset().absolute()).isEqualTo(minutes(4));
        assertThat(projection.segment("B").state()).isEqualTo(Projection.SegmentState.SKIPPED);
        assertThat(projection.segment("B").expected()).isNull();
        assertThat(start(projection, "C")).isEqualTo(at("20:35"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:00"));
    }

    @Test
    void c22AnOverlappingSegmentWaitsForItsPredecessor() {
        Projection projection =
                Show.of("20:00", A, B, notBefore("C", "20:25", 25), D).live("A", "20:00", "20:05");

        assertThat(projection.offset().absolute()).isZero();
        assertThat(start(projection, "C")).isEqualTo(at("20:30"));
        assertThat(start(projection, "D")).isEqualTo(at("20:55"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:05"));
    }

    @Test
    void c26APlannedStartInThePastCountsAsNow() {
        Projection projection = BASE.notStarted("20:06");

        assertThat(projection.state()).isEqualTo(Projection.State.NOT_STARTED);
        assertThat(projection.current()).isNull();
        assertThat(projection.offset().text()).isEqualTo("+6:00 behind");
        assertThat(start(projection, "B")).isEqualTo(at("20:16"));
        assertThat(start(projection, "C")).isEqualTo(at("20:36"));
        assertThat(start(projection, "D")).isEqualTo(at("20:51"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:01"));
    }

    @Test
    void d01APinnedSegmentGivesBackTheLateness() {
        Projection projection =
                Show.of("20:00", A, followUntil("B", "20:30"), C, D).live("A", "20:07", "20:08");

        assertThat(projection.segment("B").expected()).isEqualTo(Evening.times("20:17", "20:30"));
        assertThat(start(projection, "C")).isEqualTo(at("20:35"));
        assertThat(start(projection, "D")).isEqualTo(at("20:50"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:00"));
    }

    @Test
    void d02APinnedLastSegmentHoldsTheEndOfTheShow() {
        Projection projection =
                Show.of("20:00", A, B, C, followUntil("D", "21:00")).live("A", "20:07", "20:08");

        assertThat(start(projection, "C")).isEqualTo(at("20:37"));
        assertThat(start(projection, "D")).isEqualTo(at("20:52"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:00"));
    }

    @Test
    void d03APinnedEndThatIsPastIsFlagged() {
        Projection projection =
                Show.of("20:00", A, B, C, followUntil("D", "21:00")).live("A", "20:20", "20:21");

        assertThat(start(projection, "C")).isEqualTo(at("20:50"));
        assertThat(start(projection, "D")).isEqualTo(at("21:05"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:05"));
        assertThat(projection.findings()).contains(new Finding(Finding.Kind.NO_TIME_LEFT, "D", minutes(5)));
    }

    @Test
    void aPinnedLiveSegmentIsNotBehindForStartingLate() {
        Projection projection = Show.of("20:00", followUntil("A", "20:10"), B).live("A", "20:04", "20:12");

        assertThat(projection.current().expectedFinish()).isEqualTo(at("20:10"));
        assertThat(projection.current().remaining()).isEqualTo(minutes(-2));
        assertThat(projection.offset().absolute()).isEqualTo(minutes(2));
    }

    @Test
    void theRelativeOffsetForgetsALateStartOfTheShow() {
        Projection projection = BASE.live("A", "20:07", "20:18");

        assertThat(projection.offset()).isEqualTo(new Offset(minutes(8), minutes(1)));
    }

    @Test
    void laterEditsChangeTheProjectionAndNotTheBaseline() {
        Projection projection = BASE.nowPlanned(A, follow("B", 30), C, D).live("A", "20:00", "20:05");

        assertThat(projection.segment("B").planned()).isEqualTo(Evening.times("20:10", "20:30"));
        assertThat(projection.segment("B").expected()).isEqualTo(Evening.times("20:10", "20:40"));
        assertThat(projection.plannedEnd()).isEqualTo(at("21:00"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:05"));
    }
}
