package org.flambeau.medals.award;

import java.time.Instant;

/**
 * A version of a podium in time.
 *
 * @param official whether its medals are official
 * @param finished whether every place of the event is decided
 * @param effectiveAt when the public could know; later than that of the version before
 */
public record Span(String games, String event, long version, boolean official, boolean finished, Instant effectiveAt) {}
