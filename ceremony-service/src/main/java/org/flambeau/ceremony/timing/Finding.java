package org.flambeau.ceremony.timing;

import java.time.Duration;

/**
 * Something in the running order that a person should look at.
 *
 * @param segment code of the segment
 * @param amount how much; negative only for a delay block that pulls forward
 */
public record Finding(Kind kind, String segment, Duration amount) {

    public enum Kind {
        /** Nothing is planned for so long before the segment. */
        GAP,
        /** What goes before ends so long after the segment's own start. */
        OVERLAP,
        /** The segment's pinned end is past by so much when it starts. */
        NO_TIME_LEFT,
        /** So much of a negative delay block cannot take effect. */
        DELAY_OUT_OF_REACH,
        /** The segment's start is so long after what it must meet outside of the show. */
        ANCHOR_LATE,
        /** The segment's start is so long before what it must meet outside of the show. */
        ANCHOR_EARLY,
        /** The group's segments, the gaps between them included, take so much longer than its target. */
        GROUP_OVER
    }
}
