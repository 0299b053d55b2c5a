package org.flambeau.cli.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flambeau.cli.Paris;
import org.junit.jupiter.api.Test;

/** The schedule of the medal events and the populations in the files of Paris 2024. */
class ScheduleAndPopulationTest {

    private static final List<Map<String, String>> EVENTS = Paris.folder().rows("events.csv");
    private static final Map<String, String> POPULATIONS = Paris.folder().rows("organisations.csv").stream()
            .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("population")));

    @Test
    void everyEventIsDueOnADayOfTheGames() {
        LocalDate first =
                LocalDate.parse(Paris.folder().games().path("firstDay").asText());
        LocalDate last = LocalDate.parse(Paris.folder().games().path("lastDay").asText());

        assertThat(EVENTS).hasSize(329).allSatisfy(event -> assertThat(LocalDate.parse(event.get("scheduled_day")))
                .isBetween(first, last));
        assertThat(EVENTS).extracting(event -> event.get("scheduled_day")).contains("2024-07-27", "2024-08-11");
    }

    @Test
    void anEventIsDueWhenItsGoldWasDecided() {
        Map<String, Map<String, String>> firstGolds = Paris.folder().rows("medals.csv").stream()
                .filter(medal -> medal.get("medal").equals("GOLD"))
                .collect(Collectors.toMap(
                        medal -> medal.get("event"),
                        medal -> medal,
                        (one, other) -> Comparator.comparing(ScheduleAndPopulationTest::awarded)
                                                .compare(one, other)
                                        <= 0
                                ? one
                                : other));

        assertThat(EVENTS).allSatisfy(event -> {
            Map<String, String> gold = firstGolds.get(event.get("code"));
            assertThat(event.get("scheduled_day")).isEqualTo(gold.get("medal_date"));
            assertThat(OffsetDateTime.parse(event.get("scheduled_at"))).isEqualTo(awarded(gold));
        });
    }

    @Test
    void surfingIsDueOnTheDayThatItHadInTahiti() {
        assertThat(EVENTS)
                .filteredOn(event -> event.get("discipline").equals("SRF"))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.get("scheduled_day")).isEqualTo("2024-08-05");
                    assertThat(event.get("scheduled_at")).startsWith("2024-08-06T");
                });
    }

    @Test
    void aPopulationIsRoundedToThreeDigitsOrLeftEmpty() {
        assertThat(POPULATIONS.values()).allMatch(population -> population.matches("|[1-9]\\d{2}\\d*"));
        assertThat(POPULATIONS.values()).allMatch(population -> population.matches("|\\d{1,3}0+"));
        assertThat(POPULATIONS.values().stream().filter(population -> !population.isEmpty()))
                .hasSizeGreaterThan(140);
    }

    @Test
    void populationsHaveTheRightSize() {
        assertThat(POPULATIONS)
                .containsEntry("CHN", "1410000000")
                .containsEntry("FRA", "68500000")
                .containsEntry("GRN", "117000")
                .containsEntry("NRU", "11800")
                .containsEntry("EOR", "")
                .containsEntry("AIN", "");
    }

    private static OffsetDateTime awarded(Map<String, String> medal) {
        return OffsetDateTime.parse(medal.get("awarded_at"));
    }
}
