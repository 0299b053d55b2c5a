package org.flambeau.ceremony.sheet;

/**
 * One change that a sheet makes.
 *
 * @param segment code of the segment
 * @param field header of the column; {@code position} where it moves, {@code segment} where it comes or goes
 * @param from what stood there, null for a segment that comes; a position counts from 1
 * @param to what stands there now, null for a segment that goes
 */
public record SheetChange(String segment, String field, String from, String to) {}
