package org.flambeau.ceremony.calling;

/** How a cue is called: a warning, then standby, then go. */
public enum Step {
    WARN,
    STANDBY,
    GO
}
