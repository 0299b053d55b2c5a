package org.flambeau.ceremony.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.timing.Evening.at;
import static org.flambeau.ceremony.timing.Evening.follow;
import static org.flambeau.ceremony.timing.Evening.minutes;
import static org.flambeau.ceremony.timing.Evening.notBefore;
import static org.flambeau.ceremony.timing.Evening.start;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.flambeau.ceremony.timing.Evening.Show;
import org.flambeau.ceremony.timing.Progress.Current;
import org.flambeau.ceremony.timing.Progress.Past;
import org.junit.jupiter.api.Test;

/** Sections E and F of the running-order cases: hold, resume, add time; midnight, dates, daylight saving. */
class HoldAndMidnightCasesTest {

    private static final Show TEN_MINUTES = Show.of("20:00", notBefore("A", "20:00", 10));
    private static final Show AROUND_MIDNIGHT =
            Show.of("23:40", notBefore("A", "23:40", 15), follow("B", 15), follow("C", 20));

    @Test
    void e01AHoldDoesNotCountAsElapsed() {
        Projection projection =
                TEN_MINUTES.live(new Current("A", at("20:00"), Duration.ZERO, minutes(5), null), "20:08");

        assertThat(projection.current().elapsed()).isEqualTo(minutes(3));
    }

    @Test
    void e02AddingTimeNeverChangesElapsed() {
        Projection projection =
                TEN_MINUTES.live(new Current("A", at("20:00"), minutes(5), Duration.ZERO, null), "20:02");

        assertThat(projection.current().elapsed()).isEqualTo(minutes(2));
    }

    @Test
    void e03DuringAHoldRemainingStandsStillAndTheOffsetGrows() {
        Current held = new Current("A", at("20:00"), Duration.ZERO, Duration.ZERO, at("20:11"));

        Projection atTheStart = TEN_MINUTES.live(held, "20:11");
        Projection afterThree = TEN_MINUTES.live(held, "20:14");

        assertThat(atTheStart.current().remaining()).isEqualTo(minutes(-1));
        assertThat(atTheStart.offset().absolute()).isEqualTo(minutes(1));
        assertThat(afterThree.current().remaining()).isEqualTo(minutes(-1));
        assertThat(afterThree.offset().absolute()).isEqualTo(minutes(4));
        assertThat(afterThree.segment("A").state()).isEqualTo(Projection.SegmentState.HELD);
        assertThat(afterThree.current().overrun()).isTrue();
    }

    @Test
    void e04TwoHoldsMoveTheFinishByTheirSum() {
        Projection projection = TEN_MINUTES.live(
                new Current("A", at("20:00"), Duration.ZERO, minutes(1).plus(minutes(2)), null), "20:05");

        assertThat(projection.current().expectedFinish()).isEqualTo(at("20:13"));
    }

    @Test
    void e05TimeTakenAwayShowsWhatGoingOnNowWouldGain() {
        Projection projection = Show.of("23:50", notBefore("A", "23:50", 20))
                .live(new Current("A", at("23:50"), minutes(-30), Duration.ZERO, null), "23:55");

        assertThat(projection.current().expectedFinish()).isEqualTo(at("23:40"));
        assertThat(projection.current().remaining()).isEqualTo(minutes(-15));
        assertThat(projection.offset().absolute()).isEqualTo(minutes(-15));
        assertThat(projection.offset().text()).isEqualTo("−15:00 ahead");
    }

    @Test
    void f01LatenessIsCarriedOverMidnight() {
        Projection projection = AROUND_MIDNIGHT.live("A", "23:45", "23:50");

        assertThat(projection.offset().absolute()).isEqualTo(minutes(5));
        assertThat(start(projection, "C")).isEqualTo(at("+00:15"));
        assertThat(projection.expectedEnd()).isEqualTo(at("+00:35"));
    }

    @Test
    void f02ASegmentMayLiveOnBothDays() {
        Projection projection = AROUND_MIDNIGHT.live(
                List.of(new Past("A", at("23:45"), at("23:59:30"))), Current.running("B", at("23:59:30")), "+00:05");

        assertThat(projection.current().remaining()).isEqualTo(Duration.parse("PT9M30S"));
        assertThat(projection.offset().absolute()).isEqualTo(Duration.parse("PT4M30S"));
        assertThat(projection.expectedEnd()).isEqualTo(at("+00:34:30"));
    }

    @Test
    void f06AFinishAtMidnightLeavesNoGap() {
        Projection projection =
                Show.of("23:30", notBefore("A", "23:30", 30), follow("B", 10)).live("A", "23:30", "23:40");

        assertThat(projection.current().expectedFinish()).isEqualTo(at("+00:00"));
        assertThat(start(projection, "B")).isEqualTo(at("+00:00"));
        assertThat(projection.findings()).isEmpty();
    }

    @Test
    void f10RealMinutesCountWhenTheClocksGoForward() {
        ZoneId copenhagen = ZoneId.of("Europe/Copenhagen");
        Instant start = ZonedDateTime.of(2025, 3, 30, 1, 30, 0, 0, copenhagen).toInstant();
        TimedSegment a = TimedSegment.of("A", new StartRule.NotBefore(start), new EndRule.Lasting(minutes(120)));
        ShowTiming timing = new ShowTiming(
                Baseline.of(start, List.of(a)),
                List.of(a),
                new Progress.Running(start, List.of(), Current.running("A", start)));

        Projection projection = timing.at(start.plus(minutes(35)));

        assertThat(projection.current().remaining()).isEqualTo(minutes(85));
        assertThat(projection.expectedEnd().atZone(copenhagen).toLocalTime()).isEqualTo(LocalTime.of(4, 30));
    }

    @Test
    void f13OneInstantInEveryZone() {
        Instant start = ZonedDateTime.of(2026, 2, 6, 20, 0, 0, 0, ZoneId.of("Europe/Rome"))
                .toInstant();

        Baseline plan = Baseline.of(start, List.of(follow("A", 10)));

        assertThat(plan.start().atZone(ZoneId.of("UTC")).toLocalTime()).isEqualTo(LocalTime.of(19, 0));
        assertThat(plan.start().atZone(ZoneId.of("America/Sao_Paulo")).toLocalTime())
                .isEqualTo(LocalTime.of(16, 0));
    }
}
