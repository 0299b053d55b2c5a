package org.flambeau.contracts.medals;

import java.time.Instant;

/**
 * A rehearsal was reset: every podium of the Games is gone, the table is empty, every ceremony is as it was before its
 * start, every milestone is forgotten without an event of its own. Versions of podiums and milestones go on from where
 * they were.
 *
 * @param version version of the aggregate {@code games/...}, shared with {@link GamesChanged}
 * @param tableVersion version of the now empty table
 */
public record GamesReset(String games, long version, Instant recordedAt, long tableVersion, int totalEvents) {}
