package org.flambeau.medals.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.medals.award.Award;
import org.junit.jupiter.api.Test;

/** Random histories of awards, corrections, withdrawals, late entries, changes of the history and resets. */
class MilestoneHistoriesTest {

    private static final Instant NOW = Instant.parse("2024-08-12T00:00:00Z");
    private static final int HISTORIES = 1_000;
    private static final int CHANGES = 25;

    private final Set<MilestoneKind> seen = new TreeSet<>();
    private int retracted;
    private int toldAgain;

    @Test
    void whatIsKeptChangeByChangeIsAlwaysWhatASecondComputationFindsFromScratch() {
        for (long seed = 1; seed <= HISTORIES; seed++) play(seed);

        assertThat(seen).as("every kind was put to the test").containsExactly(MilestoneKind.values());
        assertThat(retracted).isGreaterThan(1_000);
        assertThat(toldAgain).isGreaterThan(1_000);
    }

    private void play(long seed) {
        RandomGames games = new RandomGames(seed);
        World world = new World();
        world.ranked.addAll(RandomGames.RANKED);
        RandomGames.EVENTS.forEach(event -> world.bronzes.put(event, RandomGames.bronzes(event)));
        if (seed % 3 != 0) world.history = games.history();
        KeepMilestones keeper = new KeepMilestones(world, world);
        Map<String, Kept> newest = new TreeMap<>();
        for (int change = 1; change <= CHANGES; change++) {
            String when = "seed " + seed + ", change " + change;
            List<Kept> versions = change(games, world, keeper);
            world.write(versions);
            check(when, versions, newest);
            Set<String> kept = world.holding().map(NaiveMilestones::line).collect(Collectors.toSet());
            assertThat(kept).as(when).isEqualTo(NaiveMilestones.of(world));
            assertThat(keeper.recompute("g")).as(when).isEmpty();
        }
    }

    private static List<Kept> change(RandomGames games, World world, KeepMilestones keeper) {
        if (games.oneIn(40)) {
            world.forget();
            return List.of();
        }
        if (world.history != null && games.oneIn(15)) {
            world.history = games.history();
            return keeper.recompute("g");
        }
        String event = games.event();
        List<Award> before = world.podiums.getOrDefault(event, List.of());
        List<Award> after = games.podium(event);
        world.podiums.put(event, after);
        return keeper.podiumChanged(new PodiumMove("g", event, before, after, world.table(), NOW, NOW));
    }

    /** Versions have no gap, say something new, and say truly whether it held before. */
    private void check(String when, List<Kept> versions, Map<String, Kept> newest) {
        for (Kept version : versions) {
            Kept before = newest.put(version.id(), version);
            assertThat(version.version()).as(when).isEqualTo(before == null ? 1 : before.version() + 1);
            if (version.retracted()) {
                assertThat(before.retracted()).as(when).isFalse();
                assertThat(version.milestone()).as(when).isEqualTo(before.milestone());
                retracted++;
            } else if (version.updated()) {
                assertThat(version.milestone()).as(when).isNotEqualTo(before.milestone());
            } else if (before != null) toldAgain++;
            seen.add(version.milestone().kind());
        }
    }
}
