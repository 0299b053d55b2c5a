package org.flambeau.ceremony.show;

import java.time.Instant;

/** A segment that was live, from when to when. */
public record Played(String segment, Instant startedAt, Instant endedAt) {}
