package org.flambeau.ceremony.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.timing.Evening.at;
import static org.flambeau.ceremony.timing.Evening.follow;
import static org.flambeau.ceremony.timing.Evening.followUntil;
import static org.flambeau.ceremony.timing.Evening.minutes;
import static org.flambeau.ceremony.timing.Evening.notBefore;
import static org.flambeau.ceremony.timing.Evening.times;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section A of the running-order cases: planning, nothing is live. */
class PlanningCasesTest {

    @Test
    void a01FollowBeginsWhenThePreviousOneEnds() {
        Baseline plan = plan(notBefore("A", "20:00", 10), follow("B", 20));

        assertThat(plan.segments())
                .containsEntry("A", times("20:00", "20:10"))
                .containsEntry("B", times("20:10", "20:30"));
    }

    @Test
    void a02APinnedEndGivesTheLength() {
        Baseline plan = plan(notBefore("A", "20:00", 10), followUntil("B", "20:30"));

        assertThat(plan.segments().get("B")).isEqualTo(times("20:10", "20:30"));
        assertThat(plan.segments().get("B").length()).isEqualTo(minutes(20));
    }

    @Test
    void a03ALongerSegmentPushesADurationAndShortensAPinnedOne() {
        Baseline lasting = plan(notBefore("A", "20:00", 12), follow("B", 20));
        Baseline pinned = plan(notBefore("A", "20:00", 12), followUntil("B", "20:30"));

        assertThat(lasting.segments().get("B")).isEqualTo(times("20:12", "20:32"));
        assertThat(pinned.segments().get("B")).isEqualTo(times("20:12", "20:30"));
        assertThat(pinned.segments().get("B").length()).isEqualTo(minutes(18));
    }

    @Test
    void a04ASkippedSegmentIsInNoSum() {
        Baseline plan = plan(notBefore("A", "20:00", 10), follow("B", 20).skip(), follow("C", 15));

        assertThat(plan.segments()).containsOnlyKeys("A", "C").containsEntry("C", times("20:10", "20:25"));
        assertThat(plan.length()).isEqualTo(minutes(25));
    }

    @Test
    void a07MidnightIsNoBorder() {
        Baseline plan = Baseline.of(at("23:00"), List.of(notBefore("A", "23:00", 60), follow("B", 60)));

        assertThat(plan.segments().get("A")).isEqualTo(times("23:00", "+00:00"));
        assertThat(plan.segments().get("B")).isEqualTo(times("+00:00", "+01:00"));
        assertThat(plan.length()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a12APinnedEndThatIsPastLeavesNoTimeAndIsReported() {
        List<TimedSegment> order = List.of(notBefore("A", "20:00", 40), followUntil("B", "20:30"));

        assertThat(Baseline.of(at("20:00"), order).segments().get("B")).isEqualTo(times("20:40", "20:40"));
        assertThat(Baseline.findings(at("20:00"), order))
                .containsExactly(new Finding(Finding.Kind.NO_TIME_LEFT, "B", minutes(10)));
    }

    @Test
    void a16GapsAndOverlapsBeforeHardStartsAreReported() {
        TimedSegment a = notBefore("A", "20:00", 10);
        TimedSegment afterAGap = TimedSegment.of(
                "B", new StartRule.NotBefore(at("20:11:40")), new EndRule.Lasting(Duration.ofSeconds(1700)));
        TimedSegment tooEarly = notBefore("C", "20:10", 5);

        assertThat(Baseline.findings(at("20:00"), List.of(a, afterAGap, tooEarly)))
                .containsExactly(
                        new Finding(Finding.Kind.GAP, "B", Duration.ofSeconds(100)),
                        new Finding(Finding.Kind.OVERLAP, "C", minutes(30)));
    }

    @Test
    void aFirstSegmentThatFollowsBeginsAtTheOpening() {
        Baseline plan = Baseline.of(at("19:30"), List.of(follow("A", 10)));

        assertThat(plan.start()).isEqualTo(at("19:30"));
        assertThat(plan.end()).isEqualTo(at("19:40"));
    }

    private static Baseline plan(TimedSegment... segments) {
        return Baseline.of(at("20:00"), List.of(segments));
    }
}
