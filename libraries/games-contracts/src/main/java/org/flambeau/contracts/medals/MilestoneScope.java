package org.flambeau.contracts.medals;

/** What the numbers of a milestone count. */
public enum MilestoneScope {
    /** These Games alone. */
    GAMES,
    /** These and all earlier Games. */
    EVER
}
