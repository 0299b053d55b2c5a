package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;

/**
 * What timing needs to know of a segment.
 *
 * @param delayBefore planned lateness before it (a delay block), zero for none; negative pulls it forward
 * @param out why it is removed from every sum, null when it is to be played
 * @param shortest the least that it can last, null when it cannot give time
 * @param group code of its group, null for none
 * @param anchor what it must meet outside of the show, null for none
 */
public record TimedSegment(
        String code,
        StartRule start,
        EndRule end,
        Duration delayBefore,
        Out out,
        Duration shortest,
        String group,
        Anchor anchor) {

    /** Why a segment is not played. */
    public enum Out {
        SKIPPED,
        CUT
    }

    /** A segment without delay block that is to be played, cannot be shortened, and stands by itself. */
    public static TimedSegment of(String code, StartRule start, EndRule end) {
        return new TimedSegment(code, start, end, Duration.ZERO, null, null, null, null);
    }

    public TimedSegment delayedBy(Duration delay) {
        return new TimedSegment(code, start, end, delay, out, shortest, group, anchor);
    }

    /** The same segment, not played. */
    public TimedSegment without(Out reason) {
        return new TimedSegment(code, start, end, delayBefore, reason, shortest, group, anchor);
    }

    public TimedSegment skip() {
        return without(Out.SKIPPED);
    }

    public TimedSegment ending(EndRule otherEnd) {
        return new TimedSegment(code, start, otherEnd, delayBefore, out, shortest, group, anchor);
    }

    public TimedSegment in(String otherGroup) {
        return new TimedSegment(code, start, end, delayBefore, out, shortest, otherGroup, anchor);
    }

    public TimedSegment lastingAtLeast(Duration least) {
        return new TimedSegment(code, start, end, delayBefore, out, least, group, anchor);
    }

    public TimedSegment meeting(Anchor outside) {
        return new TimedSegment(code, start, end, delayBefore, out, shortest, group, outside);
    }

    public boolean skipped() {
        return out != null;
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
