package org.flambeau.ceremony.parade.delegation;

/**
 * What a delegation is called in one language.
 *
 * @param confirmed whether a person has said that this is the registered name; what is only proposed must not go on air
 */
public record RegisteredName(String name, boolean confirmed) {}
