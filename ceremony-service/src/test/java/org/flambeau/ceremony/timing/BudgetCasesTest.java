package org.flambeau.ceremony.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.timing.Evening.at;
import static org.flambeau.ceremony.timing.Evening.follow;
import static org.flambeau.ceremony.timing.Evening.minutes;
import static org.flambeau.ceremony.timing.Evening.notBefore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.timing.Progress.Current;
import org.flambeau.ceremony.timing.Progress.Past;
import org.junit.jupiter.api.Test;

/** Sections A (groups) and H of the running-order cases: budgets, forward time, back time; what can give time; anchors. */
class BudgetCasesTest {

    private static final List<TimedSegment> PLAN = List.of(seconds("p1", 60), seconds("p2", 120), seconds("p3", 90));
    private static final Baseline PLANNED = Baseline.of(second(1000), PLAN);

    @Test
    void h01BeforeTheStartEverythingRemainsAndNothingIsOver() {
        Budget budget = notStarted(900);

        assertThat(budget.remaining()).isEqualTo(Duration.ofSeconds(270));
        assertThat(budget.over()).isZero();
    }

    @Test
    void h02AStartThatIsLateIsOver() {
        Budget budget = notStarted(1030);

        assertThat(budget.remaining()).isEqualTo(Duration.ofSeconds(270));
        assertThat(budget.over()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void h03ForwardTimeTellsInHowLongEachSegmentStarts() {
        Budget budget = live(List.of(), "p1", 1000, 1020);

        assertThat(budget.remaining()).isEqualTo(Duration.ofSeconds(250));
        assertThat(budget.startsIn()).isEqualTo(Map.of("p2", Duration.ofSeconds(40), "p3", Duration.ofSeconds(160)));
        assertThat(budget.over()).isZero();
    }

    @Test
    void h04AnOverrunIsOverAndIsNoContentThatRemains() {
        Budget budget = live(List.of(), "p1", 1000, 1075);

        assertThat(budget.remaining()).isEqualTo(Duration.ofSeconds(210));
        assertThat(budget.startsIn().get("p2")).isZero();
        assertThat(budget.over()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void h05WhatWasShorterGivesTime() {
        Budget budget = live(List.of(new Past("p1", second(1000), second(1040))), "p2", 1040, 1045);

        assertThat(budget.remaining()).isEqualTo(Duration.ofSeconds(205));
        assertThat(budget.startsIn()).isEqualTo(Map.of("p3", Duration.ofSeconds(115)));
        assertThat(budget.over()).isEqualTo(Duration.ofSeconds(-20));
    }

    @Test
    void backTimeCountsFromThePlannedEnd() {
        assertThat(notStarted(900).backTimes())
                .isEqualTo(Map.of("p1", second(1000), "p2", second(1060), "p3", second(1180)));
    }

    @Test
    void a05TheGapInsideAGroupCounts() {
        Group group = new Group("g", "Entry", null);
        Projection projection = planned(
                group,
                notBefore("A", "20:00", 10).in("g"),
                notBefore("B", "20:15", 15).in("g"));

        assertThat(projection.groups())
                .containsExactly(new Group.Standing("g", at("20:00"), at("20:30"), minutes(30), null));
    }

    @Test
    void a15AGroupOverItsTargetIsReportedWhileItIsPlanned() {
        Group group = new Group("g", "Speeches", minutes(30));
        Projection projection = planned(
                group, notBefore("A", "20:00", 20).in("g"), follow("B", 15).in("g"));

        assertThat(projection.groups().get(0).over()).isEqualTo(minutes(5));
        assertThat(projection.findings()).containsExactly(new Finding(Finding.Kind.GROUP_OVER, "g", minutes(5)));
    }

    @Test
    void segmentsThatCanGiveSixMinutesAreNamedWithWhatTheShowGains() {
        List<TimedSegment> plan = List.of(
                notBefore("A", "20:00", 10),
                follow("speeches", 14).lastingAtLeast(minutes(9)),
                notBefore("flypast", "20:30", 5),
                follow("concert", 27).lastingAtLeast(minutes(20)),
                follow("finale", 8));
        ShowTiming timing = new ShowTiming(
                Baseline.of(at("20:00"), plan),
                plan,
                new Progress.Running(at("20:00"), List.of(), Current.running("A", at("20:00"))));

        Giving giving = Giving.find(timing, at("20:05"), minutes(6));

        // What the speeches give is swallowed by the gap before the flypast, which does not come earlier.
        assertThat(giving.offers())
                .containsExactly(
                        new Giving.Offer("concert", minutes(6), minutes(6)),
                        new Giving.Offer("speeches", minutes(5), Duration.ZERO));
        assertThat(giving.together()).isEqualTo(minutes(7));
        assertThat(giving.isEnough()).isTrue();
    }

    @Test
    void anAnchorThatWillBeMissedIsReportedAndHasAPointOfNoReturn() {
        Anchor flypast = new Anchor("Flypast", at("20:12"), minutes(20));
        Projection projection = planned(
                new Group("g", "none", null),
                notBefore("A", "20:00", 10),
                follow("B", 5).meeting(flypast));

        assertThat(projection.findings()).containsExactly(new Finding(Finding.Kind.ANCHOR_EARLY, "B", minutes(2)));
        assertThat(flypast.pointOfNoReturn()).isEqualTo(at("19:52"));
        assertThat(flypast.isCommitted(at("19:51"))).isFalse();
        assertThat(flypast.isCommitted(at("19:52"))).isTrue();
    }

    private static Projection planned(Group group, TimedSegment... plan) {
        return new ShowTiming(
                        Baseline.of(at("20:00"), List.of(plan)),
                        List.of(plan),
                        List.of(group),
                        new Progress.NotStarted(at("20:00")))
                .at(at("19:00"));
    }

    private static Budget notStarted(long now) {
        return Budget.of(new ShowTiming(PLANNED, PLAN, new Progress.NotStarted(second(1000))).at(second(now)));
    }

    private static Budget live(List<Past> past, String code, long since, long now) {
        Progress progress = new Progress.Running(second(1000), past, Current.running(code, second(since)));
        return Budget.of(new ShowTiming(PLANNED, PLAN, progress).at(second(now)));
    }

    private static TimedSegment seconds(String code, long length) {
        return TimedSegment.of(code, new StartRule.Follow(), new EndRule.Lasting(Duration.ofSeconds(length)));
    }

    private static Instant second(long second) {
        return Instant.ofEpochSecond(second);
    }
}
