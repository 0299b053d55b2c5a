package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;

/**
 * What timing needs to know of a segment.
 *
 * @param delayBefore planned lateness before it (a delay block), zero for none; negative pulls it forward
 * @param skipped removed from every sum
 */
public record TimedSegment(String code, StartRule start, EndRule end, Duration delayBefore, boolean skipped) {

    /** A segment without delay block that is not skipped. */
    public static TimedSegment of(String code, StartRule start, EndRule end) {
        return new TimedSegment(code, start, end, Duration.ZERO, false);
    }

    public TimedSegment delayedBy(Duration delay) {
        return new TimedSegment(code, start, end, delay, skipped);
    }

    public TimedSegment skip() {
        return new TimedSegment(code, start, end, delayBefore, true);
    }

    /** The start when what goes before ends at {@code cursor}: never before it. */
    Instant startAfter(Instant cursor) {
        return Instants.later(cursor, wishedStart(cursor));
    }

    /** What the delay block asks for and cannot get, zero or negative: nothing starts before its predecessor ends. */
    Duration outOfReach(Instant cursor) {
        return delayBefore.isNegative() ? Duration.between(startAfter(cursor), wishedStart(cursor)) : Duration.ZERO;
    }

    private Instant wishedStart(Instant cursor) {
        return start.after(cursor).plus(delayBefore);
    }
}
