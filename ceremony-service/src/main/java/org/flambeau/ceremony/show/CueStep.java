package org.flambeau.ceremony.show;

/** How far a cue has come. A cue goes once, and only forward. */
public enum CueStep {
    PLANNED,
    WARNED,
    STANDBY,
    GONE;

    public boolean isBefore(CueStep other) {
        return ordinal() < other.ordinal();
    }
}
