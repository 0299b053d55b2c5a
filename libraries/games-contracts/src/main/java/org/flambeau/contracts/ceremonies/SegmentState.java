package org.flambeau.contracts.ceremonies;

/** Where a segment of the running order stands, as the public sees it. */
public enum SegmentState {
    PLANNED,
    LIVE,
    DONE,
    /** Left out on the night. */
    DROPPED
}
