package org.flambeau.contracts.medals;

/**
 * Status of a podium. All but {@link #WITHDRAWN} count in the medal table; only {@link #OFFICIAL} counts as official.
 */
public enum PodiumStatus {
    UNOFFICIAL,
    OFFICIAL,
    PROTESTED,
    /** On hold: it was official and a decision is pending. */
    PROVISIONAL,
    /** The whole podium was taken back, with a reason. */
    WITHDRAWN
}
