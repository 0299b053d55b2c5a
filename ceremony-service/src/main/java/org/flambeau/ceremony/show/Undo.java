package org.flambeau.ceremony.show;

import java.time.Instant;

/**
 * The last move and where the show stood before it.
 *
 * @param command name of the move
 * @param at when it was made
 */
public record Undo(String command, Instant at, Underway before) {

    /**
     * Where the show stands when the move is taken back: takes go on counting, so that nobody mistakes the moment for the
     * earlier one, and what the public was told meanwhile stays told.
     */
    public Underway of(Round undone) {
        return before.with(before.happened().undoing(undone));
    }
}
