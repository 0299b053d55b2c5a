package org.flambeau.ceremony.calling;

import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.timing.TimedSegment;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** What became of a command. */
sealed interface Outcome {

    /**
     * It goes with the present state.
     *
     * @param show where the show stands after it
     * @param occurrence what the public is told has happened, should it see a difference
     * @param passedOver segments that it took out, in their order
     * @param passedAs what has become of them, null when there are none
     */
    record Accepted(Show show, Occurrence occurrence, List<String> passedOver, TimedSegment.Out passedAs)
            implements Outcome {

        static Accepted of(Show show, Occurrence occurrence) {
            return new Accepted(show, occurrence, List.of(), null);
        }
    }

    /** It does not go with the present state; nothing changed. */
    record Refused(String field, Object value, String reason) implements Outcome {}

    /**
     * The show has moved on just now; nothing changed.
     *
     * @param next when it may move on again
     */
    record TooSoon(Instant next) implements Outcome {}
}
