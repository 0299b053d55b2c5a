package org.flambeau.ceremony.parade.pace;

/**
 * A delegation as far as the pace is concerned.
 *
 * @param athletes how many march, 0 when it is not known
 */
public record Marcher(String organisation, int athletes) {}
