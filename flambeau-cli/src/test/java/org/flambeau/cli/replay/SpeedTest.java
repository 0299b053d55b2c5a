package org.flambeau.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.flambeau.cli.suite.NotUnderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {

    @Test
    void anHourOfTheGamesPassesInASecondAt3600() {
        assertThat(Speed.of("3600").scaled(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void atOneEverythingLastsAsLongAsItDid() {
        assertThat(Speed.of("1").scaled(Duration.ofMinutes(90))).isEqualTo(Duration.ofMinutes(90));
        assertThat(Speed.of("1").ceremonyMinute()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void atMaxNothingIsWaitedForAndAMinuteOfTheCeremonyIsStillSeen() {
        assertThat(Speed.of("max").scaled(Duration.ofDays(19))).isEqualTo(Duration.ZERO);
        assertThat(Speed.of("max").ceremonyMinute()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aMinuteOfTheCeremonyNeverGetsShorterThanAnEyeCanFollow() {
        assertThat(Speed.of("1000000").ceremonyMinute()).isEqualTo(Duration.ofMillis(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0", "0.5", "-1", "1000001", "NaN", "Infinity", "MAX"})
    void whatIsNoSpeedIsRefusedWithWhatIs(String text) {
        assertThatThrownBy(() -> Speed.of(text))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("max or a number from 1 to 1000000")
                .hasMessageEndingWith("not " + text);
    }
}
