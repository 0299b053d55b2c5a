package org.flambeau.medals.bulk;

import org.flambeau.medals.register.RegisterChange;

/**
 * What an import did, or would do. What the folder does not have is null.
 *
 * @param dryRun whether nothing was stored
 */
public record ImportReport(
        boolean dryRun,
        GamesPart games,
        RegisterChange organisations,
        RegisterChange events,
        RegisterChange history,
        PodiumPart podiums) {

    /** What became of the Games itself. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    public record GamesPart(String code, Outcome outcome) {}

    /**
     * @param added podiums that were not there
     * @param extended podiums that got further versions
     * @param unchanged podiums that were there with all their versions
     * @param versionsAdded versions that were stored and published
     */
    public record PodiumPart(int added, int extended, int unchanged, int versionsAdded) {}
}
