package org.flambeau.ceremony.crew.trigger;

import org.flambeau.ceremony.calling.Step;

/**
 * What a trigger waits for: a step of a cue, or the start of a segment when no cue is told.
 *
 * @param segment with a cue: only in this segment, null for any; without one: the segment that goes live
 * @param cue code of the cue, null for the start of the segment
 * @param step told with a cue, and only then
 */
public record Cause(String segment, String cue, Step step) {}
