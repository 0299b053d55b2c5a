package org.flambeau.medals.bulk;

/**
 * A version of a podium in a folder.
 *
 * @param number 1 for the first row of the event in {@code podiums.csv}, 2 for the second, ...
 */
record VersionKey(String event, int number) {}
