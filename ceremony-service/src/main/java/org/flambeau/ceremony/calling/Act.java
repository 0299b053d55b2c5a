package org.flambeau.ceremony.calling;

import java.time.Instant;

/**
 * A line of the as-run log: what was called.
 *
 * @param take the take that it led to
 * @param segment the segment that went live, null when the show ended
 * @param by name of the caller
 */
public record Act(int run, int take, Command command, String segment, Instant at, String by) {}
