package org.flambeau.ceremony.show;

/** The states of a ceremony by name. */
public enum Lifecycle {
    /** Somebody suggests it; the public knows nothing of it. */
    PROPOSED,
    /** The running order is being written. */
    DRAFT,
    /** A second person has approved the running order as it stands. */
    APPROVED,
    LIVE,
    ON_HOLD,
    FINISHED,
    CANCELLED
}
