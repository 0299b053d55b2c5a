package org.flambeau.ceremony.calling;

import java.time.Instant;
import org.flambeau.ceremony.show.CeremonyKey;

/**
 * A cue was called. Fired inside the transaction of the command: what observes it commits together with the command.
 *
 * @param segment the segment that the cue belongs to
 * @param cue code of the cue
 */
public record CueCalled(CeremonyKey key, int run, int take, String segment, String cue, Step step, Instant at) {}
