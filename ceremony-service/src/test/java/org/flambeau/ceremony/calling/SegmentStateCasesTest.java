package org.flambeau.ceremony.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.calling.Night.EIGHT;
import static org.flambeau.ceremony.calling.Night.after;
import static org.flambeau.ceremony.calling.Night.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.timing.Projection.SegmentState;
import org.junit.jupiter.api.Test;

/** Case K04 of the running-order cases: the words for where a segment stands. */
class SegmentStateCasesTest {

    @Test
    void k04EverySegmentIsInExactlyOneStateAndEveryStateHasItsWord() {
        Ceremony night = Night.planned("done", "cut-short", "live", "skipped", "cut", "called", "planned");
        assertThat(states(night, EIGHT)).containsOnly(SegmentState.PLANNED);
        night = after(night, Command.START, null, EIGHT);
        night = after(night, Command.NEXT, null, minutes(10));
        night = after(night, Command.CUT, null, minutes(12));
        night = after(night, Command.SKIP, "skipped", minutes(13));
        night = after(night, Command.CUT, "cut", minutes(14));
        night = after(night, Command.STANDBY, "called", minutes(15));

        assertThat(states(night, minutes(16)))
                .containsExactly(
                        SegmentState.DONE,
                        SegmentState.CUT,
                        SegmentState.LIVE,
                        SegmentState.SKIPPED,
                        SegmentState.CUT,
                        SegmentState.STANDBY,
                        SegmentState.PLANNED);
        assertThat(states(night, minutes(22)).get(2)).as("at its finish").isEqualTo(SegmentState.LIVE);
        assertThat(states(night, minutes(23)).get(2)).as("beyond its finish").isEqualTo(SegmentState.OVERRUN);
    }

    @Test
    void k04HeldWhileOverIsHeldWithTheOverrunFlagged() {
        Ceremony night = after(Night.planned("a", "b"), Command.START, null, EIGHT);
        Ceremony inTime = after(night, Command.HOLD, null, minutes(4));
        Ceremony over = after(night, Command.HOLD, null, minutes(11));

        assertThat(states(inTime, minutes(60)).get(0)).isEqualTo(SegmentState.HELD);
        assertThat(ProductionState.of(inTime, minutes(60)).live().overrun()).isFalse();
        assertThat(states(over, minutes(14)).get(0)).isEqualTo(SegmentState.HELD);
        assertThat(ProductionState.of(over, minutes(14)).live().overrun()).isTrue();
        assertThat(ProductionState.of(over, minutes(14)).live().remaining()).isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void k04AfterTheLastSegmentEachIsDoneSkippedOrCut() {
        Ceremony night = after(Night.planned("a", "b", "c"), Command.START, null, EIGHT);
        night = after(night, Command.SKIP, "b", minutes(1));
        night = after(night, Command.NEXT, null, minutes(2));
        night = after(night, Command.CUT, null, minutes(3));

        assertThat(states(night, minutes(3)))
                .containsExactly(SegmentState.DONE, SegmentState.SKIPPED, SegmentState.CUT);
        assertThat(Arrays.stream(SegmentState.values()).map(Enum::name))
                .containsExactly("PLANNED", "STANDBY", "LIVE", "HELD", "OVERRUN", "DONE", "SKIPPED", "CUT");
    }

    private static List<SegmentState> states(Ceremony ceremony, Instant now) {
        return ProductionState.of(ceremony, now).segments().stream()
                .map(ProductionState.Line::state)
                .toList();
    }
}
