package org.flambeau.contracts.medals;

/**
 * What one version of a podium did to one competitor.
 *
 * @param from the medal before, null when the competitor had none
 * @param to the medal after, null when it was taken away
 */
public record MedalChange(
        Change change,
        String organisation,
        String competitorCode,
        String competitor,
        MedalColour from,
        MedalColour to) {

    public enum Change {
        AWARDED,
        WITHDRAWN,
        RAISED,
        LOWERED,
        /** The same medal, other facts: a name, a member, a day. */
        AMENDED
    }
}
