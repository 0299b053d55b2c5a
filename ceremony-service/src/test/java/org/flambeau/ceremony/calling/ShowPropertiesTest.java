package org.flambeau.ceremony.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.OnHold;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.timing.Instants;
import org.junit.jupiter.api.Test;

/**
 * Random running orders under random commands. One seed gives one show; a failure names it, and
 * {@code -Dflambeau.show.seed=42 -Dflambeau.show.count=1} plays it again.
 */
class ShowPropertiesTest {

    private static final long FIRST_SEED = Long.getLong("flambeau.show.seed", 0);
    private static final int SHOWS = Integer.getInteger("flambeau.show.count", 10_000);
    private static final int MOST_ACTS = 24;

    private final Map<Command, Integer> accepted = new EnumMap<>(Command.class);

    @Test
    void whateverIsCalledTimeGoesForwardNoSegmentIsLostARestartChangesNothingAndAPreviewIsWhatIsApplied() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SHOWS; seed++) {
            try {
                play(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "play it again with -Dflambeau.show.seed=" + seed + " -Dflambeau.show.count=1: " + e, e);
            }
        }
        if (SHOWS >= 10_000)
            assertThat(accepted.keySet()).as("each command was accepted").contains(Command.values());
    }

    private void play(Random random) {
        RandomOrders orders = new RandomOrders(random);
        RandomCrew crew = new RandomCrew(random, orders);
        TwinShow show = new TwinShow(orders.ceremony(), accepted);
        Instant now = RandomOrders.OPENING.plusSeconds(random.nextInt(1200) - 600L);
        ShowLaws.check(show.ceremony(), now);
        int acts = 1 + random.nextInt(MOST_ACTS);
        for (int act = 0; act < acts; act++) {
            now = crew.after(now);
            boolean closed = show.ceremony().show() instanceof Show.After;
            if (random.nextInt(8) == 0 && !closed) show.edit(crew.edited(show.ceremony()));
            else show.call(crew.call(show.ceremony(), now));
            ShowLaws.check(show.ceremony(), now);
            List<String> coming = show.ceremony().toCome();
            if (!coming.isEmpty())
                ShowLaws.previewIsWhatIsApplied(show.ceremony(), crew.some(coming), crew.delay(), now);
            if (random.nextInt(6) == 0 && !closed)
                ShowLaws.whatIsPromisedIsGained(show.ceremony(), Duration.ofSeconds(1L + random.nextInt(900)), now);
        }
        if (!(show.ceremony().show() instanceof Show.Before)) toTheEnd(show, now);
    }

    /** Whatever was done, the show can be called to its end, a segment at a time. */
    private static void toTheEnd(TwinShow show, Instant from) {
        Instant now = from;
        int left = show.ceremony().toCome().size() + 3;
        while (!(show.ceremony().show() instanceof Finished)) {
            assertThat(left--).as("commands until the end").isPositive();
            now = Instants.later(now, show.ceremony().advancedAt()).plusSeconds(2);
            Command command = show.ceremony().show() instanceof OnHold ? Command.RESUME : Command.NEXT;
            assertThat(show.call(Night.call(show.ceremony(), command, null, now)))
                    .as("%s is accepted", command)
                    .isTrue();
            ShowLaws.check(show.ceremony(), now);
        }
    }
}
