package org.flambeau.ceremony.parade;

/**
 * Something about a parade that a person must know before it is approved.
 *
 * @param organisation whom it concerns, null for the parade as a whole
 * @param language null where it concerns none
 */
public record ParadeFinding(Level level, Kind kind, String organisation, String language, String detail) {

    public enum Level {
        /** The parade cannot be approved. */
        BLOCKS,
        WARNS
    }

    public enum Kind {
        NOBODY_MARCHES,
        NAME_MISSING,
        NAME_UNCONFIRMED,
        NO_VENUE,
        NO_FLAG_BEARER,
        FLAG_BEARERS_BY_EXEMPTION,
        NAMED_BY_THE_RULES_AND_NOT_MARCHING,
        REGION_NOT_OF_THE_PARADE,
        LONGER_THAN_THE_INTERVAL
    }
}
