package org.flambeau.contracts.medals;

/** Colours in order of merit: gold first. */
public enum MedalColour {
    GOLD,
    SILVER,
    BRONZE
}
