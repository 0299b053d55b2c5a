package org.flambeau.ceremony.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.calling.Night.EIGHT;
import static org.flambeau.ceremony.calling.Night.after;
import static org.flambeau.ceremony.calling.Night.minutes;

import java.time.Duration;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Restart;
import org.junit.jupiter.api.Test;

/** Case J08 of the running-order cases; that log and events survive a kill -9 is proved where services are killed. */
class RestartCasesTest {

    @Test
    void j08AProcessThatWasKilledThreeMinutesIntoASegmentGoesOnCountingWhereTheTimeIs() {
        Ceremony killed = after(Night.planned("a", "b"), Command.START, null, EIGHT);
        assertThat(ProductionState.of(killed, minutes(3)).live().remaining()).isEqualTo(Duration.ofMinutes(7));

        Ceremony back = Restart.of(killed);

        ProductionState state = ProductionState.of(back, minutes(3).plusSeconds(40));
        assertThat(state.live().remaining()).isEqualTo(Duration.parse("PT6M20S"));
        assertThat(state.live().startedAt()).isEqualTo(EIGHT);
        assertThat(after(back, Command.NEXT, null, minutes(10)))
                .isEqualTo(after(killed, Command.NEXT, null, minutes(10)));
    }

    @Test
    void aHoldGoesOnWhileTheProcessIsAway() {
        Ceremony started = after(Night.planned("a", "b"), Command.START, null, EIGHT);

        Ceremony back = Restart.of(after(started, Command.HOLD, null, minutes(3)));

        assertThat(ProductionState.of(back, minutes(9)).live().remaining()).isEqualTo(Duration.ofMinutes(7));
        assertThat(ProductionState.of(after(back, Command.RESUME, null, minutes(9)), minutes(10))
                        .live()
                        .remaining())
                .isEqualTo(Duration.ofMinutes(6));
    }
}
