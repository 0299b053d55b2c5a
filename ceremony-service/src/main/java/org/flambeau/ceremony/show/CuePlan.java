package org.flambeau.ceremony.show;

import java.time.Duration;

/**
 * A cue within a segment.
 *
 * @param code unique within its segment
 * @param department who acts on it, null for everybody
 * @param after when it goes, from the start of its segment
 */
public record CuePlan(String code, String title, String department, Duration after) {}
