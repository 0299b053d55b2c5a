package org.flambeau.ceremony.show;

import java.time.Instant;

/**
 * A segment that was live.
 *
 * @param cut whether it was cut short
 */
public record Played(String segment, Instant startedAt, Instant endedAt, boolean cut) {}
