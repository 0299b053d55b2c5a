package org.flambeau.ceremony.protocol;

import java.time.Instant;

/**
 * A second person's word that a required element may be passed over in one run of the show.
 *
 * @param element what the segment carried when it was waived
 */
public record Waiver(int run, String segment, String element, String reason, String by, Instant at) {

    /** Whether it lets the caller skip that element there. Nobody is a second person to oneself. */
    boolean allows(String skipped, String carried, String caller) {
        return segment.equals(skipped) && element.equals(carried) && !by.equals(caller);
    }
}
