package org.flambeau.ceremony.calling;

import java.time.Instant;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.ceremony.show.Undo;

/** What a command does to a ceremony: pure, without a clock or a database of its own. */
final class Calling {

    private Calling() {}

    /** What becomes of a command whose belief about the show is right. */
    static Outcome on(Ceremony before, Call call) {
        Optional<Instant> again = advances(before, call) ? before.movesAgain(call.at()) : Optional.empty();
        if (again.isPresent()) return new Outcome.TooSoon(again.get());
        return call.command().on(before, call);
    }

    /** The ceremony after an accepted command. */
    static Ceremony after(Ceremony before, Outcome.Accepted accepted, Call call) {
        Command command = call.command();
        Instant advanced = advances(before, call) ? call.at() : before.advancedAt();
        Undo undo = command.leavesUndo() ? before.undo() : null;
        if (command.isUndoable() && before.show() instanceof Underway underway)
            undo = new Undo(command.name(), call.at(), underway);
        return before.moved(accepted.show(), advanced, undo);
    }

    /** Whether it moves the show on. To cut what is to come does not, no more than to skip it: what is live stays live. */
    private static boolean advances(Ceremony before, Call call) {
        if (call.command() == Command.CUT) return PassingOver.cutsTheLive(before, call);
        return call.command().advances();
    }
}
