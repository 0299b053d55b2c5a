package org.flambeau.medals.podium;

/**
 * Who asks.
 *
 * @param name subject of the token
 * @param chief whether the token carries the role {@code results-chief}
 */
record Caller(String name, boolean chief) {}
