package org.flambeau.cli.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.cli.Paris;
import org.junit.jupiter.api.Test;

class ClosingCeremonyTest {

    @Test
    void thePlanHas18SegmentsOf193MinutesFromNineInTheEvening() {
        ClosingCeremony planned = ClosingCeremony.planned(Paris.folder());

        assertThat(planned.code()).isEqualTo("closing");
        assertThat(planned.facts()).containsEntry("plannedStart", "2024-08-11T19:00:00Z");
        assertThat(planned.segments()).hasSize(18);
        assertThat(sum(planned)).isEqualTo(Duration.ofMinutes(193));
        assertThat(planned.segments().get(0))
                .containsEntry("start", Map.of("rule", "NOT_BEFORE", "at", "2024-08-11T19:00:00Z"));
        assertThat(planned.segments().get(1)).containsEntry("start", Map.of("rule", "FOLLOW"));
    }

    @Test
    void whatIsSecretUntilLiveIsMarkedAndNothingElse() {
        List<Object> secrets = ClosingCeremony.planned(Paris.folder()).segments().stream()
                .filter(segment -> segment.get("secretUntilLive").equals(true))
                .map(segment -> segment.get("code"))
                .toList();

        assertThat(secrets)
                .containsExactly("records", "concert", "next-host-anthem", "next-host-show", "venice-beach", "finale");
    }

    @Test
    void movedInTimeItsMinutesLastAsLongAsTold() {
        Instant start = Instant.parse("2026-01-01T10:00:00Z");

        ClosingCeremony moved = ClosingCeremony.at(Paris.folder(), start, Duration.ofMillis(50));

        assertThat(moved.facts()).containsEntry("plannedStart", "2026-01-01T10:00:00Z");
        assertThat(moved.segments()).hasSize(18);
        assertThat(moved.segments().get(0))
                .containsEntry("start", Map.of("rule", "NOT_BEFORE", "at", "2026-01-01T10:00:00Z"))
                .containsEntry("end", Map.of("rule", "DURATION", "duration", "PT0.4S"));
        assertThat(sum(moved)).isEqualTo(Duration.ofMillis(9_650));
    }

    private static Duration sum(ClosingCeremony ceremony) {
        return ceremony.segments().stream()
                .map(segment -> Duration.parse((String) ((Map<?, ?>) segment.get("end")).get("duration")))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
