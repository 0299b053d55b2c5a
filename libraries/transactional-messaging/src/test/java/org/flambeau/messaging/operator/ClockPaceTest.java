package org.flambeau.messaging.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockPaceTest {

    private static final Instant NOON = Instant.parse("2024-08-04T12:00:00Z");

    private final ClockPace pace = new ClockPace(NOON, 0);

    @Test
    void aClockThatGoesAsItShouldHasNotJumpedHoweverLongNobodyLooked() {
        assertThat(pace.jump(NOON.plusSeconds(1), seconds(1))).isEmpty();
        assertThat(pace.jump(NOON.plusSeconds(3_601), seconds(3_601))).isEmpty();
    }

    @Test
    void whatATimeServerDoesIsNoJump() {
        assertThat(pace.jump(NOON.plusMillis(2_500), seconds(1))).isEmpty();
        assertThat(pace.jump(NOON.plusMillis(2_100), seconds(2))).isEmpty();
    }

    @Test
    void aJumpIsToldOnceByHowFarItIsForwardOrBack() {
        assertThat(pace.jump(NOON.plusSeconds(3_601), seconds(1))).contains(Duration.ofHours(1));
        assertThat(pace.jump(NOON.plusSeconds(3_602), seconds(2))).isEmpty();
        assertThat(pace.jump(NOON.minusSeconds(3_597), seconds(3))).contains(Duration.ofHours(-2));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
