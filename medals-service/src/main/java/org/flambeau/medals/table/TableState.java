package org.flambeau.medals.table;

import java.time.Instant;

/**
 * What the medal table of a Games has besides its lines.
 *
 * @param version 0 before the first podium
 * @param effectiveAt when the public could know the newest change, null before the first
 */
public record TableState(long version, Instant effectiveAt, int finishedEvents) {

    static final TableState FRESH = new TableState(0, null, 0);

    /** A late entry with an early moment does not take the table back. */
    TableState after(PodiumEffect effect) {
        boolean later = effectiveAt == null || effect.effectiveAt().isAfter(effectiveAt);
        return new TableState(
                version + 1,
                later ? effect.effectiveAt() : effectiveAt,
                finishedEvents + (effect.finishedAfter() ? 1 : 0) - (effect.finishedBefore() ? 1 : 0));
    }

    TableState cleared() {
        return new TableState(version + 1, null, 0);
    }
}
