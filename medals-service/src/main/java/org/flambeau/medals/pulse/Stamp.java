package org.flambeau.medals.pulse;

/** The versions of all that a reading of a Games can depend on. Readings of equal stamps are equal. */
public record Stamp(long games, long table, long organisations, long events, long history) {

    /** Names all of them in a tag. */
    public String tag() {
        return games + "." + table + "." + organisations + "." + events + "." + history;
    }
}
