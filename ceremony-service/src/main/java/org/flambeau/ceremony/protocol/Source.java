package org.flambeau.ceremony.protocol;

/**
 * Where a rule of protocol is written.
 *
 * @param reference document and place in it, such as {@code Olympic Charter, Rule 55.3}
 * @param edition the edition that was read
 */
public record Source(String reference, String edition) {}
