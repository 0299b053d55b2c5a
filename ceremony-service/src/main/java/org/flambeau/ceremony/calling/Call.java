package org.flambeau.ceremony.calling;

import java.time.Instant;

/**
 * A command as it was given.
 *
 * @param at when it was accepted
 * @param by name of the caller
 */
record Call(CommandBody body, Instant at, String by) {

    Command command() {
        return body.command();
    }

    /** A refusal of the command as such. */
    Outcome refused(String reason) {
        return new Outcome.Refused("command", command(), reason);
    }

    /** A refusal of the segment that it names. */
    Outcome refusedSegment(String reason) {
        return new Outcome.Refused("segment", body.segment(), reason);
    }
}
