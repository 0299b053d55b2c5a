package org.flambeau.medals.podium;

import java.time.Instant;

/**
 * A new version of a podium that the rules allow.
 *
 * @param recordedBy null for the one who imports
 */
public record JudgedVersion(String event, Proposal proposal, String recordedBy) {

    /** When the public could know it. */
    public Instant effectiveAt() {
        return proposal.effectiveAt();
    }
}
