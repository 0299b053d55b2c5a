package org.flambeau.contracts.ceremonies;

/** Where a ceremony stands, as the public sees it. */
public enum CeremonyState {
    PLANNED,
    LIVE,
    ON_HOLD,
    FINISHED,
    CANCELLED
}
