package org.flambeau.ceremony.calling;

import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** What became of a command. */
sealed interface Outcome {

    /** The ceremony as it stands after it, and what the public is told has happened. */
    record Accepted(Ceremony ceremony, Occurrence occurrence) implements Outcome {}

    /** It does not go with the present state; nothing changed. */
    record Refused(String field, Object value, String reason) implements Outcome {}
}
