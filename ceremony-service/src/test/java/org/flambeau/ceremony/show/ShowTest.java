package org.flambeau.ceremony.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.junit.jupiter.api.Test;

class ShowTest {

    private static final Instant EIGHT = Instant.parse("2024-08-11T18:00:00Z");
    private static final Baseline NOTHING_PLANNED = Baseline.of(EIGHT, List.of());

    @Test
    void aClockThatIsSetBackDoesNotMoveTheShowBack() {
        Show.Live live = new Show.Planned(1).start("a", NOTHING_PLANNED, EIGHT);

        Show.Live next = live.next("b", EIGHT.minusSeconds(30));

        assertThat(next.segmentStartedAt()).isEqualTo(EIGHT);
        assertThat(next.played()).containsExactly(new Played("a", EIGHT, EIGHT));
    }

    @Test
    void everyAdvanceIsATake() {
        Show.Live live = new Show.Planned(1).start("a", NOTHING_PLANNED, EIGHT);

        Show.Finished finished = live.next("b", EIGHT.plusSeconds(60)).finish(EIGHT.plusSeconds(90));

        assertThat(finished.take()).isEqualTo(3);
        assertThat(finished.finishedAt()).isEqualTo(EIGHT.plusSeconds(90));
        assertThat(finished.reset()).isEqualTo(new Show.Planned(2));
    }

    @Test
    void aSlotKeepsItsCoverWhenItsSecretsChange() {
        RunningOrder order =
                RunningOrder.NONE.edited(List.of(plan("open", false), plan("one", true), plan("two", true)), Set.of());

        RunningOrder swapped = order.edited(
                List.of(plan("open", false), plan("two", true), plan("three", true), plan("one", true)), Set.of());

        String cover = order.segments().get(1).identity().cover();
        assertThat(swapped.segments().get(1).identity().cover()).isEqualTo(cover);
        assertThat(swapped.segments().stream().map(segment -> segment.identity().cover()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSegmentThatBecomesSecretGetsNewNames() {
        RunningOrder order = RunningOrder.NONE.edited(List.of(plan("one", false)), Set.of());

        RunningOrder hidden = order.edited(List.of(plan("one", true)), Set.of());

        assertThat(hidden.segments().get(0).identity())
                .isNotEqualTo(order.segments().get(0).identity());
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
