package org.flambeau.ceremony.show;

/** What a run is for. */
public enum RunMode {
    /** Can be repeated, and never reaches the public. */
    REHEARSAL,
    LIVE
}
