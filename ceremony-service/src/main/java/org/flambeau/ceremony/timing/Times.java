package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;

/** Start and end of a segment; the end is never before the start. */
public record Times(Instant start, Instant end) {

    public Duration length() {
        return Duration.between(start, end);
    }
}
