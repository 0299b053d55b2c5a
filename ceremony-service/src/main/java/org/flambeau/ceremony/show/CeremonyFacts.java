package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.Map;

/**
 * What everybody may know of a ceremony before it begins.
 *
 * @param names names per language tag, at least {@code en}
 * @param zone IANA time zone that its times are shown in
 * @param plannedStart when a first segment begins that has no time of its own
 */
public record CeremonyFacts(Map<String, String> names, String zone, Instant plannedStart, Kind kind) {

    public enum Kind {
        OPENING,
        CLOSING,
        VICTORY,
        OTHER
    }
}
