package org.flambeau.ceremony.crew;

import java.time.Instant;

/**
 * What a department wrote for one segment.
 *
 * @param version unique within the column, also when a text was cleared between
 */
public record CrewCell(String segment, String column, String text, long version, String by, Instant at) {}
