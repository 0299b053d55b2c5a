package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which segments can give time, and what the end of the show gains by it. A gain is worked out by the projection itself,
 * so that time which a later fixed start would swallow is not promised.
 */
public record Giving(Duration wanted, List<Offer> offers, Duration together) {

    /**
     * What one segment can give.
     *
     * @param canGive how much shorter it can be than it is expected to be, at most what is wanted
     * @param gain how much earlier the show would end if it alone gave that
     */
    public record Offer(String segment, Duration canGive, Duration gain) {}

    /**
     * Asks every segment that is still to come for time.
     *
     * @param wanted how much the show should end earlier; more than nothing
     */
    public static Giving find(ShowTiming timing, Instant now, Duration wanted) {
        if (wanted.isNegative() || wanted.isZero())
            throw new IllegalArgumentException("some time is wanted: " + wanted);
        Projection expected = timing.at(now);
        List<Offer> offers = new ArrayList<>();
        ShowTiming all = timing;
        for (TimedSegment segment : timing.plan()) {
            if (!expected.segment(segment.code()).state().isToCome()) continue;
            Duration spare = spare(segment);
            if (spare.isZero()) continue;
            Duration canGive = spare.compareTo(wanted) > 0 ? wanted : spare;
            all = all.with(shorter(segment, spare));
            offers.add(new Offer(segment.code(), canGive, gain(expected, timing.with(shorter(segment, canGive)), now)));
        }
        offers.sort(
                Comparator.comparing(Offer::gain).thenComparing(Offer::canGive).reversed());
        return new Giving(wanted, List.copyOf(offers), gain(expected, all, now));
    }

    /** Whether the show can end so much earlier at all. */
    public boolean isEnough() {
        return together.compareTo(wanted) >= 0;
    }

    private static Duration gain(Projection before, ShowTiming changed, Instant now) {
        return Duration.between(changed.at(now).expectedEnd(), before.expectedEnd());
    }

    private static Duration spare(TimedSegment segment) {
        if (segment.shortest() == null || !(segment.end() instanceof EndRule.Lasting lasting)) return Duration.ZERO;
        return Instants.atLeastZero(lasting.duration().minus(segment.shortest()));
    }

    private static TimedSegment shorter(TimedSegment segment, Duration by) {
        EndRule.Lasting lasting = (EndRule.Lasting) segment.end();
        return segment.ending(new EndRule.Lasting(lasting.duration().minus(by)));
    }
}
