package org.flambeau.ceremony.crew;

import java.time.Instant;

/**
 * Something that the crew noted.
 *
 * @param id rises with every note
 * @param run the run that was on, or next, when it was noted
 * @param segment code of the segment that it is about, null for the whole ceremony
 */
public record Note(long id, int run, String segment, String text, String by, Instant at) {}
