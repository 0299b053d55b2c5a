package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2024-08-11T19:03:00Z");

    private final RetrySchedule schedule = new RetrySchedule(new Random(20240811));

    @ParameterizedTest
    @CsvSource({
        "1, PT5S",
        "2, PT5M",
        "3, PT30M",
        "4, PT2H",
        "5, PT5H",
        "6, PT10H",
        "7, PT14H",
        "8, PT20H",
        "9, PT24H",
        "10, PT24H",
        "400, PT24H"
    })
    void pausesGrowAsTheSpecificationSaysAndAreNeverShorter(int failures, Duration pause) {
        for (int round = 0; round < 1_000; round++)
            assertThat(schedule.after(failures)).isBetween(pause, pause.plus(pause.dividedBy(10)));
    }

    @Test
    void endpointsThatFailedTogetherDoNotComeBackTogether() {
        assertThat(IntStream.range(0, 100).mapToObj(round -> schedule.after(4)).distinct())
                .hasSizeGreaterThan(90);
    }

    @Test
    void whoAsksForAPauseGetsItFromFiveSecondsToADay() {
        assertThat(schedule.asked(Duration.ofMinutes(2))).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(132));
        assertThat(schedule.asked(Duration.ZERO)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_500));
        assertThat(schedule.asked(Duration.ofDays(900)))
                .isBetween(Duration.ofHours(24), Duration.ofHours(24).plusMinutes(144));
    }

    @Test
    void retryAfterIsReadInBothItsFormsWhereItHasAMeaning() {
        assertThat(RetryAfter.of(429, "120", NOW)).contains(Duration.ofSeconds(120));
        assertThat(RetryAfter.of(503, " 0 ", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.of(503, "Sun, 11 Aug 2024 19:33:00 GMT", NOW)).contains(Duration.ofMinutes(30));
        assertThat(RetryAfter.of(503, "Sun, 11 Aug 2024 19:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(Stream.of("soon", "-5", "", "99999999999999999999").map(text -> RetryAfter.of(429, text, NOW)))
                .containsOnly(Optional.empty());
        assertThat(RetryAfter.of(500, "120", NOW)).isEmpty();
        assertThat(RetryAfter.of(429, null, NOW)).isEmpty();
    }
}
