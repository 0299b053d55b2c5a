package org.flambeau.ceremony.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.calling.Night.EIGHT;
import static org.flambeau.ceremony.calling.Night.after;
import static org.flambeau.ceremony.calling.Night.call;

import java.time.Instant;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.junit.jupiter.api.Test;

/** Two moves of a show keep an interval; what leaves the live segment live is no move. */
class MinimumIntervalTest {

    private final Ceremony live = after(Night.planned("a", "b", "c", "d"), Command.START, null, EIGHT);

    @Test
    void j02ASecondMoveWithinTheIntervalIsRefusedWithWhenItMayCome() {
        Instant tooSoon = EIGHT.plusMillis(999);

        assertThat(Calling.on(live, call(live, Command.NEXT, null, tooSoon)))
                .isEqualTo(new Outcome.TooSoon(EIGHT.plusSeconds(1)));
        assertThat(Calling.on(live, call(live, Command.CUT, null, tooSoon)))
                .isEqualTo(new Outcome.TooSoon(EIGHT.plusSeconds(1)));
        assertThat(Calling.on(live, call(live, Command.CUT, "a", tooSoon)))
                .isEqualTo(new Outcome.TooSoon(EIGHT.plusSeconds(1)));
        assertThat(Calling.on(live, call(live, Command.NEXT, null, EIGHT.plusMillis(1_000))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void toCutWhatIsToComeIsNoMoveNoMoreThanToSkipIt() {
        Ceremony skipped = after(live, Command.SKIP, "b", EIGHT.plusMillis(10));
        Ceremony cut = after(skipped, Command.CUT, "c", EIGHT.plusMillis(20));

        assertThat(cut.advancedAt()).isEqualTo(EIGHT);
        assertThat(Calling.on(cut, call(cut, Command.NEXT, null, EIGHT.plusSeconds(1))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aClockThatIsSetBackDoesNotHoldTheShowUp() {
        Instant hourBefore = EIGHT.minusSeconds(3_600);

        assertThat(live.movesAgain(hourBefore)).isEqualTo(Optional.empty());
        assertThat(Calling.on(live, call(live, Command.NEXT, null, hourBefore))).isInstanceOf(Outcome.Accepted.class);
    }
}
