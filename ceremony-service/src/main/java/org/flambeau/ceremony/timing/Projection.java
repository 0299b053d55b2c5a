package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is expected of the show, as known at one instant.
 *
 * @param current the live segment, null before the start and after the end
 * @param expectedEnd expected end of the show; the actual one once it is over
 * @param segments every segment of the running order, in its order
 * @param groups how each group stands that has a segment to be played
 * @param findings what does not fit in what is still to come
 */
public record Projection(
        Instant now,
        State state,
        Current current,
        Offset offset,
        Instant plannedStart,
        Instant plannedEnd,
        Instant expectedEnd,
        List<Segment> segments,
        List<Group.Standing> groups,
        List<Finding> findings) {

    public enum State {
        NOT_STARTED,
        RUNNING,
        HELD,
        FINISHED
    }

    public enum SegmentState {
        PLANNED,
        /** Called to stand by, and not live yet. */
        STANDBY,
        LIVE,
        HELD,
        /** Live beyond its expected finish. */
        OVERRUN,
        DONE,
        /** Passed over on the night. */
        SKIPPED,
        /** Taken out on the night, or cut short while it was live. */
        CUT;

        /** Whether the segment is still to be played. */
        public boolean isToCome() {
            return this == PLANNED || this == STANDBY;
        }
    }

    /**
     * The live segment.
     *
     * @param remaining negative once it is over
     * @param overrun whether it is beyond its expected finish, also while it is held
     */
    public record Current(
            String code,
            Instant startedAt,
            Duration elapsed,
            Instant expectedFinish,
            Duration remaining,
            boolean overrun) {}

    /**
     * A segment against its plan.
     *
     * @param planned null when it came into the running order after the baseline was frozen
     * @param expected actual times where they are known, else the projection; null when skipped
     */
    public record Segment(String code, SegmentState state, Times planned, Times expected) {}

    /** The segment of that code. */
    public Segment segment(String code) {
        return segments.stream()
                .filter(segment -> segment.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the running order: " + code));
    }
}
