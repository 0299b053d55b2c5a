package org.flambeau.ceremony.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.timing.Evening.at;
import static org.flambeau.ceremony.timing.Evening.follow;
import static org.flambeau.ceremony.timing.Evening.minutes;
import static org.flambeau.ceremony.timing.Evening.notBefore;
import static org.flambeau.ceremony.timing.Evening.start;

import org.flambeau.ceremony.timing.Evening.Show;
import org.junit.jupiter.api.Test;

/** Section B of the running-order cases: planned lateness inserted before it happens. */
class DelayCasesTest {

    private static final TimedSegment A = notBefore("A", "20:00", 10);
    private static final TimedSegment B = follow("B", 20);
    private static final TimedSegment C = notBefore("C", "20:35", 15);
    private static final TimedSegment D = notBefore("D", "21:10", 10);

    @Test
    void b01GapsAbsorbADelay() {
        Projection projection =
                Show.of("20:00", A, B.delayedBy(minutes(10)), C, D).notStarted("19:00");

        assertThat(start(projection, "B")).isEqualTo(at("20:20"));
        assertThat(start(projection, "C")).isEqualTo(at("20:40"));
        assertThat(start(projection, "D")).isEqualTo(at("21:10"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:20"));
    }

    @Test
    void b02TwoDelaysAddUpBeyondTheGap() {
        Projection projection = Show.of(
                        "20:00",
                        A.delayedBy(minutes(10)),
                        notBefore("B", "20:14", 20).delayedBy(minutes(5)))
                .notStarted("19:00");

        assertThat(start(projection, "A")).isEqualTo(at("20:10"));
        assertThat(start(projection, "B")).isEqualTo(at("20:25"));
    }

    @Test
    void b04ADelayAheadCountsWhileTheShowRuns() {
        Projection projection = Show.of("20:00", A, B.delayedBy(minutes(10)), C, follow("D", 10))
                .live("A", "20:00", "20:05");

        assertThat(start(projection, "B")).isEqualTo(at("20:20"));
        assertThat(start(projection, "C")).isEqualTo(at("20:40"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:05"));
    }

    @Test
    void b09DelaysAreNeverCountedTwice() {
        Projection projection = Show.of("20:00", A, B.delayedBy(minutes(10)), C, D.delayedBy(minutes(10)))
                .notStarted("19:00");

        assertThat(start(projection, "B")).isEqualTo(at("20:20"));
        assertThat(start(projection, "C")).isEqualTo(at("20:40"));
        assertThat(start(projection, "D")).isEqualTo(at("21:20"));
    }

    @Test
    void b10ANegativeDelayPullsAStartOfItsOwnForward() {
        Projection projection =
                Show.of("20:00", A, B, C.delayedBy(minutes(-5)), D).notStarted("19:00");

        assertThat(projection.segment("C").expected()).isEqualTo(Evening.times("20:30", "20:45"));
        assertThat(start(projection, "D")).isEqualTo(at("21:10"));
        assertThat(projection.expectedEnd()).isEqualTo(at("21:20"));
    }

    @Test
    void b14ANegativeDelayCannotStartASegmentBeforeItsPredecessorEnds() {
        Projection projection =
                Show.of("20:00", A, B.delayedBy(minutes(-5)), C, D).live("A", "20:00", "20:05");

        assertThat(start(projection, "B")).isEqualTo(at("20:10"));
        assertThat(projection.findings()).contains(new Finding(Finding.Kind.DELAY_OUT_OF_REACH, "B", minutes(-5)));
    }

    @Test
    void delaysAreNoPartOfTheBaseline() {
        Projection projection =
                Show.of("20:00", A, B.delayedBy(minutes(10)), C, D).notStarted("19:00");

        assertThat(projection.segment("B").planned()).isEqualTo(Evening.times("20:10", "20:30"));
        assertThat(projection.plannedEnd()).isEqualTo(at("21:20"));
    }
}
