package org.flambeau.ceremony.games;

import java.time.Instant;

/**
 * A rehearsal Games begins anew. Fired inside the transaction that takes the news in: what observes it commits together
 * with the memory of having seen it.
 */
public record RehearsalReset(String games, Instant recordedAt) {}
