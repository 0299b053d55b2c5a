package org.flambeau.ceremony.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.flambeau.ceremony.timing.TimedSegment;
import org.junit.jupiter.api.Test;

class ShowTest {

    private static final Instant EIGHT = Instant.parse("2024-08-11T18:00:00Z");
    private static final Approved APPROVED = new Approved(1, new Approval(1, "second", EIGHT));
    private static final Baseline NOTHING_PLANNED = Baseline.of(EIGHT, List.of());

    @Test
    void aClockThatIsSetBackDoesNotMoveTheShowBack() {
        Live live = APPROVED.start("a", "main", NOTHING_PLANNED, EIGHT);

        Live next = live.next("b", EIGHT.minusSeconds(30));

        assertThat(next.onAir().since()).isEqualTo(EIGHT);
        assertThat(next.happened().played()).containsExactly(new Played("a", EIGHT, EIGHT, false));
    }

    @Test
    void everyAdvanceIsATake() {
        Live live = APPROVED.start("a", "main", NOTHING_PLANNED, EIGHT);

        Finished finished = live.next("b", EIGHT.plusSeconds(60))
                .finish(List.of(), TimedSegment.Out.SKIPPED, EIGHT.plusSeconds(90));

        assertThat(finished.take()).isEqualTo(3);
        assertThat(finished.finishedAt()).isEqualTo(EIGHT.plusSeconds(90));
        assertThat(finished.reset()).isEqualTo(new Approved(2, APPROVED.given()));
    }

    @Test
    void aHoldMovesTheFinishAndIsNoTimeThatWasPlayed() {
        Live live = APPROVED.start("a", "main", NOTHING_PLANNED, EIGHT);

        Live resumed = live.hold(EIGHT.plusSeconds(60)).resume(EIGHT.plusSeconds(240));

        assertThat(resumed.onAir().paused()).isEqualTo(Duration.ofMinutes(3));
        assertThat(resumed.take()).isEqualTo(live.take());
    }

    @Test
    void anUndoneTakeKeepsCountingAndWhatWasToldStaysTold() {
        Live live = APPROVED.start("a", "main", NOTHING_PLANNED, EIGHT);
        Live next = live.next("b", EIGHT.plusSeconds(60));

        Underway back = new Undo("NEXT", EIGHT.plusSeconds(60), live).of(next.happened());

        assertThat(back.live()).contains("a");
        assertThat(back.onAir().since()).isEqualTo(EIGHT);
        assertThat(back.take()).isEqualTo(3);
        assertThat(back.told()).containsExactlyInAnyOrder("a", "b");
        assertThat(back.happened().played()).isEmpty();
    }

    @Test
    void aRehearsalTellsThePublicNothingAndCanBeRepeated() {
        Live rehearsal = new Draft(1).rehearse("a", "main", NOTHING_PLANNED, EIGHT);

        Finished over = rehearsal.finish(List.of("b"), TimedSegment.Out.CUT, EIGHT.plusSeconds(9));

        assertThat(rehearsal.told()).isEmpty();
        assertThat(over.isPublic()).isFalse();
        assertThat(over.again()).contains(new Draft(2));
        assertThat(over.happened().passed()).containsEntry("b", TimedSegment.Out.CUT);
    }

    @Test
    void aShowThatWasOnAirIsNotPlayedAgain() {
        Finished over = APPROVED.start("a", "main", NOTHING_PLANNED, EIGHT)
                .finish(List.of(), TimedSegment.Out.SKIPPED, EIGHT.plusSeconds(9));

        assertThat(over.again()).isEmpty();
    }

    @Test
    void everyStateIsKeptWhole() {
        Live live = APPROVED.start("a", "main", NOTHING_PLANNED, EIGHT).next("b", EIGHT.plusSeconds(5));
        List<Show> states = List.of(
                new Proposed(1),
                new Draft(3),
                APPROVED,
                live,
                ((Live) live.cue("b", "lights", CueStep.STANDBY)).hold(EIGHT.plusSeconds(6)),
                live.finish(List.of("c"), TimedSegment.Out.SKIPPED, EIGHT.plusSeconds(8)),
                live.breakOff("storm", EIGHT.plusSeconds(7)),
                new Draft(2).cancel("strike", EIGHT));

        for (Show state : states)
            assertThat(ShowMemory.of(state)
                            .toShow(state.round().map(Round::baseline).orElse(null)))
                    .as(state.lifecycle().name())
                    .isEqualTo(state);
    }

    @Test
    void aSlotKeepsItsCoverWhenItsSecretsChange() {
        RunningOrder order =
                edited(RunningOrder.NONE, List.of(plan("open", false), plan("one", true), plan("two", true)));

        RunningOrder swapped =
                edited(order, List.of(plan("open", false), plan("two", true), plan("three", true), plan("one", true)));

        String cover = order.segments().get(1).identity().cover();
        assertThat(swapped.segments().get(1).identity().cover()).isEqualTo(cover);
        assertThat(swapped.segments().stream().map(segment -> segment.identity().cover()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSegmentThatBecomesSecretGetsNewNames() {
        RunningOrder order = edited(RunningOrder.NONE, List.of(plan("one", false)));

        RunningOrder hidden = edited(order, List.of(plan("one", true)));

        assertThat(hidden.segments().get(0).identity())
                .isNotEqualTo(order.segments().get(0).identity());
    }

    private static RunningOrder edited(RunningOrder order, List<SegmentPlan> plans) {
        return order.edited(plans, List.of(), "producer", Set.of());
    }

    private static SegmentPlan plan(String code, boolean secret) {
        return new SegmentPlan(
                code,
                "Title of " + code,
                "Artistic programme",
                null,
                null,
                List.of(),
                new StartRule.Follow(),
                new EndRule.Lasting(Duration.ofMinutes(5)),
                secret,
                false,
                Duration.ZERO);
    }
}
