package org.flambeau.ceremony.calling;

import java.time.Instant;
import org.flambeau.ceremony.show.CeremonyKey;

/** A segment went live. Fired inside the transaction of the command: what observes it commits together with the command. */
public record SegmentTaken(CeremonyKey key, int run, int take, String segment, Instant at) {}
