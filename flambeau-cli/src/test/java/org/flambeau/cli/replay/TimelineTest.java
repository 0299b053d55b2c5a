package org.flambeau.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.cli.Paris;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final List<Announcement> all = Timeline.of(Paris.folder()).between(null, null);

    @Test
    void theWholeGamesEndsWith1044MedalsOf329Events() {
        Map<String, Integer> last = new HashMap<>();
        all.forEach(step -> last.put(step.event(), step.medals().size()));

        assertThat(last).hasSize(329);
        assertThat(last.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1044);
    }

    @Test
    void timeNeverGoesBack() {
        assertThat(all).extracting(Announcement::at).isSorted();
    }

    @Test
    void whatOneEventSaysIsNeverSaidTwiceAtTheSameInstant() {
        assertThat(all.stream().map(step -> step.event() + " " + step.at()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aSilverThatAProtestBroughtBackIsFirstAnnouncedAsItWasAndCorrectedAfterMidnight() {
        List<Announcement> steps = of("ATHW5000M");

        assertThat(steps).hasSize(2);
        assertThat(organisations(steps.get(0))).containsExactly("GOLD KEN", "SILVER NED", "BRONZE ITA");
        assertThat(steps.get(0).at()).isEqualTo(Instant.parse("2024-08-05T19:32:00Z"));
        assertThat(steps.get(0).revision()).isNull();
        assertThat(organisations(steps.get(1))).containsExactly("GOLD KEN", "SILVER KEN", "BRONZE NED");
        assertThat(steps.get(1).at()).isEqualTo(Instant.parse("2024-08-05T22:08:51Z"));
        assertThat(steps.get(1).revision())
                .containsEntry("reason", "second-placed athlete reinstated after a protest")
                .containsEntry("decidedBy", "jury of appeal")
                .containsEntry("decidedAt", "2024-08-05T22:08:51Z");
    }

    @Test
    void theCorrectionAfterMidnightBelongsToTheSportingDayBefore() {
        assertThat(of("ATHW5000M").get(1).day()).isEqualTo(LocalDate.of(2024, 8, 5));
    }

    @Test
    void aBronzeThatACourtMovedChangesOnTheLastDay() {
        List<Announcement> steps = of("GARW1APFX");

        assertThat(steps).hasSize(2);
        assertThat(organisations(steps.get(0))).containsExactly("GOLD BRA", "SILVER USA", "BRONZE USA");
        assertThat(organisations(steps.get(1))).containsExactly("GOLD BRA", "SILVER USA", "BRONZE ROU");
        assertThat(steps.get(1).at()).isEqualTo(Instant.parse("2024-08-11T12:49:04Z"));
        assertThat(steps.get(1).day()).isEqualTo(LocalDate.of(2024, 8, 11));
        assertThat(steps.get(1).revision()).containsEntry("decidedBy", "court of arbitration");
    }

    @Test
    void aBronzeThatIsDecidedADayBeforeGrowsIntoThePodium() {
        List<Announcement> steps = of("BDMWSINGLES");

        assertThat(steps).hasSize(2);
        assertThat(organisations(steps.get(0))).containsExactly("BRONZE INA");
        assertThat(steps.get(0).day()).isEqualTo(LocalDate.of(2024, 8, 4));
        assertThat(organisations(steps.get(1))).containsExactlyInAnyOrder("BRONZE INA", "GOLD KOR", "SILVER CHN");
        assertThat(steps.get(1).revision()).isNull();
    }

    @Test
    void aTeamCarriesItsMembersInTheSuitesOwnWords() {
        List<Announcement> steps = of("ARCMTEAM3");
        Map<?, ?> gold = steps.get(steps.size() - 1).medals().stream()
                .filter(medal -> medal.get("medal").equals("GOLD"))
                .findFirst()
                .orElseThrow();
        Map<?, ?> competitor = (Map<?, ?>) gold.get("competitor");

        assertThat(competitor.get("kind")).isEqualTo("TEAM");
        assertThat(competitor.get("code")).isEqualTo("ARCMTEAM3-KOR");
        assertThat((List<?>) competitor.get("members")).hasSize(3);
    }

    @Test
    void daysAreCutWithBothEndsIncluded() {
        LocalDate day = LocalDate.of(2024, 8, 4);

        List<Announcement> cut = Timeline.of(Paris.folder()).between(day, day);

        assertThat(cut).isNotEmpty().allSatisfy(step -> assertThat(step.day()).isEqualTo(day));
        assertThat(Timeline.of(Paris.folder()).between(LocalDate.of(2025, 1, 1), null))
                .isEmpty();
    }

    private List<Announcement> of(String event) {
        return all.stream().filter(step -> step.event().equals(event)).toList();
    }

    private static List<String> organisations(Announcement step) {
        return step.medals().stream()
                .map(medal -> medal.get("medal") + " " + medal.get("organisation"))
                .toList();
    }
}
