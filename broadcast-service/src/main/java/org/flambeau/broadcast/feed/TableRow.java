package org.flambeau.broadcast.feed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a Games' table holds of one organisation.
 *
 * @param version version of the table that the line came with
 * @param line null once the organisation has no medal any more; kept so that an older line cannot bring it back
 */
public record TableRow<L>(long version, @JsonUnwrapped L line) {}
