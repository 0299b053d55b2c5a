package org.flambeau.ceremony.parade.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.RegisteredName;
import org.flambeau.ceremony.parade.order.Occasion.NextHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the rules: each one that marches stands in the order once, on the places 1, 2, 3, ... */
class ParadeOrderPropertyTest {

    private static final List<String> CODES = IntStream.range(0, 40)
            .mapToObj(i -> "D" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
            .toList();
    private static final List<String> REGIONS = List.of("AFR", "AME", "ASI");

    static Stream<Long> seeds() {
        return new Random(26_07_2024).longs(400).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMarchingDelegationIsInTheOrderExactlyOnce(long seed) {
        Random random = new Random(seed);
        List<Delegation> delegations =
                CODES.stream().map(code -> delegation(code, random)).toList();

        List<Place> order = ParadeOrder.of(rules(random), occasion(random), delegations);

        assertThat(order.stream().map(Place::organisation))
                .containsExactlyInAnyOrderElementsOf(delegations.stream()
                        .filter(Delegation::marches)
                        .map(Delegation::organisation)
                        .toList());
        assertThat(order.stream().map(Place::place))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, order.size()).boxed().toList());
    }

    private static Delegation delegation(String code, Random random) {
        Map<String, RegisteredName> names = random.nextInt(5) == 0
                ? Map.of()
                : Map.of("fr", new RegisteredName(pick(List.of("Égypte", "Zambie", "Inde"), random), true));
        String region = random.nextInt(4) == 0 ? null : pick(List.of("AFR", "AME", "ASI", "ATLANTIS"), random);
        return new Delegation(code, names, Map.of(), null, List.of(), null, null, region, null, random.nextInt(6) > 0);
    }

    private static Occasion occasion(Random random) {
        return new Occasion(
                "fr",
                random.nextBoolean() ? pick(CODES, random) : null,
                random.nextBoolean() ? pick(CODES, random) : "XXX",
                List.of(new NextHost(pick(CODES, random), 2028), new NextHost(pick(CODES, random), 2032)),
                random.nextBoolean() ? REGIONS : List.of("AFR", "AFR"),
                List.of(pick(CODES, random), pick(CODES, random), "YYY"));
    }

    private static RuleSet rules(Random random) {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) steps.add(named(random));
        Step.Kind rest = random.nextBoolean() ? Step.Kind.ALPHABET : Step.Kind.REGIONS;
        steps.add(random.nextInt(steps.size() + 1), new Step(rest, null, null, null, null));
        return new RuleSet("random", "made up", steps);
    }

    private static Step named(Random random) {
        Step.Kind kind = pick(
                List.of(
                        Step.Kind.FIRST,
                        Step.Kind.PREVIOUS_HOST,
                        Step.Kind.LISTED,
                        Step.Kind.NEXT_HOSTS,
                        Step.Kind.HOST),
                random);
        return new Step(kind, kind == Step.Kind.FIRST ? pick(CODES, random) : null, null, null, null);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
