package org.flambeau.ceremony.parade.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The cases L11 to L13 and L15 of the running-order cases, and what follows from their rules. */
class PaceCasesTest {

    private static final Instant START = Instant.parse("2024-07-26T17:30:00Z");
    private static final Pace EVERY_25_S = pace(Pace.Rule.INTERVAL);
    private static final List<Marcher> DELEGATIONS =
            IntStream.rangeClosed(1, 206).mapToObj(i -> new Marcher("D" + i, 0)).toList();

    @Test
    void l11TwoHundredAndSixDelegations() {
        StepOffPlan plan = StepOffPlan.of(START, DELEGATIONS, EVERY_25_S);

        assertThat(plan.total()).isEqualTo(Duration.parse("PT1H28M25S"));
        assertThat(plan.end()).isEqualTo(Instant.parse("2024-07-26T18:58:25Z"));
        assertThat(plan.stepOffs().get(49)).isEqualTo(new StepOff("D50", after(1225)));
    }

    @Test
    void l12LateAtPlannedAndAtObservedPace() {
        Forecast forecast = forecast(Map.of("D50", after(1470)), after(1470));

        assertThat(forecast.plannedEnd()).isEqualTo(after(5305));
        assertThat(forecast.atPlannedPace().end()).isEqualTo(after(5550));
        assertThat(forecast.atPlannedPace().offset()).isEqualTo(Duration.ofSeconds(245));
        assertThat(forecast.atPlannedPace().meanInterval()).isEqualTo(Duration.ofSeconds(25));
        assertThat(forecast.atObservedPace().end()).isEqualTo(after(6330));
        assertThat(forecast.atObservedPace().offset()).isEqualTo(Duration.ofSeconds(1025));
        assertThat(forecast.atObservedPace().meanInterval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(forecast.next()).isEqualTo("D51");
        assertThat(forecast.atPlannedPace().stepOffs().get(0)).isEqualTo(new StepOff("D51", after(1495)));
        assertThat(forecast.atObservedPace().stepOffs().get(0)).isEqualTo(new StepOff("D51", after(1500)));
    }

    @Test
    void l13LengthFollowsTheAthletes() {
        List<Marcher> three = List.of(new Marcher("AAA", 2), new Marcher("BBB", 100), new Marcher("CCC", 400));
        Pace pace = pace(Pace.Rule.LENGTH);

        assertThat(three.stream().map(pace::length))
                .containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(50), Duration.ofSeconds(200));
        StepOffPlan plan = StepOffPlan.of(START, three, pace);
        assertThat(plan.stepOffs())
                .containsExactly(
                        new StepOff("AAA", after(0)), new StepOff("BBB", after(15)), new StepOff("CCC", after(65)));
        assertThat(plan.total()).isEqualTo(Duration.ofSeconds(265 + 180));
    }

    @Test
    void l15WhoStandsBehindAWithdrawalStepsOffEarlier() {
        List<Marcher> without57 = DELEGATIONS.stream()
                .filter(marcher -> !marcher.organisation().equals("D57"))
                .toList();

        List<StepOff> before = StepOffPlan.of(START, DELEGATIONS, EVERY_25_S).stepOffs();
        List<StepOff> after = StepOffPlan.of(START, without57, EVERY_25_S).stepOffs();

        assertThat(before.get(57)).isEqualTo(new StepOff("D58", after(1425)));
        assertThat(after.get(56)).isEqualTo(new StepOff("D58", after(1400)));
        assertThat(after.get(55)).isEqualTo(new StepOff("D56", after(1375)));
        Forecast forecast =
                new Forecasting(START, without57, EVERY_25_S, Map.of("D1", after(0)), after(10)).against(after(5305));
        assertThat(forecast.atPlannedPace().offset()).isEqualTo(Duration.ofSeconds(-25));
    }

    @Test
    void whoIsOverdueWaitsForNobodyAndPushesTheRest() {
        Forecast forecast = forecast(Map.of("D1", after(0), "D2", after(25)), after(100));

        assertThat(forecast.atPlannedPace().stepOffs().get(0)).isEqualTo(new StepOff("D3", after(100)));
        assertThat(forecast.atPlannedPace().offset()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void aParadeThatHasNotBegunIsLateByTheClock() {
        Forecast forecast = forecast(Map.of(), after(60));

        assertThat(forecast.next()).isEqualTo("D1");
        assertThat(forecast.atPlannedPace().offset()).isEqualTo(Duration.ofSeconds(60));
        assertThat(forecast.atObservedPace().offset()).isEqualTo(Duration.ofSeconds(60));
        assertThat(forecast.atObservedPace().meanInterval()).isNull();
    }

    @Test
    void aLateFirstStepOffIsNoSlowPace() {
        Forecast forecast = forecast(Map.of("D1", after(120), "D2", after(145), "D3", after(170)), after(170));

        assertThat(forecast.atObservedPace().meanInterval()).isEqualTo(Duration.ofSeconds(25));
        assertThat(forecast.atObservedPace().offset()).isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void whoWasNotRecordedBeforeTheFurthestOneCountsAsGone() {
        Forecast forecast = forecast(Map.of("D1", after(0), "D3", after(50)), after(50));

        assertThat(forecast.notRecorded()).containsExactly("D2");
        assertThat(forecast.next()).isEqualTo("D4");
        assertThat(forecast.atPlannedPace().offset()).isEqualTo(Duration.ZERO);
    }

    @Test
    void theEndIsKnownOnceTheLastHasSteppedOff() {
        Forecast forecast = forecast(Map.of("D206", after(5200)), after(9000));

        assertThat(forecast.next()).isNull();
        assertThat(forecast.atPlannedPace().end()).isEqualTo(after(5380));
        assertThat(forecast.atObservedPace().end()).isEqualTo(after(5380));
    }

    private static Forecast forecast(Map<String, Instant> recorded, Instant asOf) {
        return new Forecasting(START, DELEGATIONS, EVERY_25_S, recorded, asOf).against(after(5305));
    }

    private static Pace pace(Pace.Rule rule) {
        return new Pace(rule, Duration.ofSeconds(25), Duration.ofSeconds(180), Duration.ofSeconds(15), 2);
    }

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }
}
