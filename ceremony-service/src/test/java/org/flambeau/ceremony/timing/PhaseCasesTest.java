package org.flambeau.ceremony.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.flambeau.ceremony.timing.Phase.Limits;
import org.junit.jupiter.api.Test;

/** Section K of the running-order cases, phases. */
class PhaseCasesTest {

    @Test
    void k01AtTheLimitThePhaseHasBegunAndBeyondTheFinishIsOvertime() {
        assertThat(Limits.STANDARD.at(Duration.ofSeconds(121))).isEqualTo(Phase.NORMAL);
        assertThat(Limits.STANDARD.at(Duration.ofSeconds(120))).isEqualTo(Phase.WARNING);
        assertThat(Limits.STANDARD.at(Duration.ofSeconds(61))).isEqualTo(Phase.WARNING);
        assertThat(Limits.STANDARD.at(Duration.ofSeconds(60))).isEqualTo(Phase.DANGER);
        assertThat(Limits.STANDARD.at(Duration.ZERO)).isEqualTo(Phase.DANGER);
        assertThat(Limits.STANDARD.at(Duration.ofSeconds(-1))).isEqualTo(Phase.OVERTIME);
    }

    @Test
    void k02TheLimitsOfAShortSegmentAreHalfAndAQuarterOfIt() {
        Limits limits = Limits.STANDARD.cappedFor(Duration.ofSeconds(45));

        assertThat(limits).isEqualTo(new Limits(Duration.ofMillis(22_500), Duration.ofMillis(11_250)));
        assertThat(limits.at(Duration.ofSeconds(45))).isEqualTo(Phase.NORMAL);
        assertThat(limits.at(Duration.ofMillis(22_500))).isEqualTo(Phase.WARNING);
        assertThat(limits.at(Duration.ofMillis(11_250))).isEqualTo(Phase.DANGER);
    }

    @Test
    void aLongSegmentKeepsTheLimits() {
        assertThat(Limits.STANDARD.cappedFor(Duration.ofMinutes(4))).isEqualTo(Limits.STANDARD);
    }
}
