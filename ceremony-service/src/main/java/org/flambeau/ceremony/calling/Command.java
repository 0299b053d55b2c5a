package org.flambeau.ceremony.calling;

import org.flambeau.ceremony.show.Ceremony;

/** What a show-caller can say. Each command has a rule of its own. */
public enum Command {
    /** The first segment goes live. */
    START(Starting::start, true, false),
    /** The live segment ends and the next one goes live; after the last the show is finished. */
    NEXT(Advancing::next, true, true),
    /** The live segment ends and another one goes live; what lies between is passed over. */
    GO_TO(Advancing::goTo, true, true),
    /** A segment is taken out of the show; without a segment the live one is cut short. */
    CUT(PassingOver::cut, true, true),
    /** A segment that is to come is left out tonight. */
    SKIP(PassingOver::skip, false, true),
    /** Time stands still. */
    HOLD(Pausing::hold, false, true),
    /** Time runs on. */
    RESUME(Pausing::resume, false, true),
    /** The live segment gets more time, or less. */
    ADD_TIME(Pausing::addTime, false, true),
    /** A segment, or a cue, is called to stand by. */
    STANDBY(Cueing::standby, false, false),
    /** A cue is warned of. */
    WARN(Cueing::warn, false, false),
    /** A cue goes. */
    GO(Cueing::go, false, false),
    /** The last move is taken back. */
    UNDO(Undoing::undo, false, false),
    /** The show ends; what is still to come is passed over. */
    FINISH(Advancing::finish, true, true);

    /** What a command does to a ceremony, which is not changed but replaced. */
    interface Rule {
        Outcome on(Ceremony ceremony, Call call);
    }

    private final Rule rule;
    private final boolean advances;
    private final boolean undoable;

    Command(Rule rule, boolean advances, boolean undoable) {
        this.rule = rule;
        this.advances = advances;
        this.undoable = undoable;
    }

    Outcome on(Ceremony ceremony, Call call) {
        return rule.on(ceremony, call);
    }

    /** Whether it can move the show on: two moves keep the ceremony's minimum interval. */
    boolean advances() {
        return advances;
    }

    /** Whether UNDO can take it back. */
    boolean isUndoable() {
        return undoable;
    }

    /** Whether what could be undone before it can be undone after it. */
    boolean leavesUndo() {
        return this == STANDBY || this == WARN || this == GO;
    }
}
