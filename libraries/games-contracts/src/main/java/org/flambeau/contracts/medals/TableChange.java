package org.flambeau.contracts.medals;

import java.time.Instant;
import java.util.List;

/**
 * What one change of a podium did to the medal table. Lines are whole lines: a reader replaces its line of that
 * organisation, provided that {@code version} is newer than the one the line came with.
 *
 * @param version the table's version after the change, rising by one with each change of the Games' podiums
 * @param lines every line whose medals or ranks changed
 * @param removed organisations that have no medal any more
 * @param unranked every changed line of an organisation that is not ranked
 */
public record TableChange(
        long version,
        Instant effectiveAt,
        EventProgress events,
        List<MedalLine> lines,
        List<String> removed,
        List<UnrankedLine> unranked) {}
