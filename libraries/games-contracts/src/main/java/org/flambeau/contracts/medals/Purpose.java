package org.flambeau.contracts.medals;

/** What a Games is kept for. Only a rehearsal can be reset. */
public enum Purpose {
    LIVE,
    REHEARSAL
}
