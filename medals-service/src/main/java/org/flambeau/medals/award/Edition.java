package org.flambeau.medals.award;

/**
 * The versions of all that is known of a Games. What was read of one edition is true as long as the edition is the
 * present one.
 */
public record Edition(long games, long table, long organisations, long events, long history) {

    /** Names it in a tag. */
    public String tag() {
        return games + "." + table + "." + organisations + "." + events + "." + history;
    }
}
