package org.flambeau.medals.podium;

import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.medals.PodiumStatus;

/**
 * How far an event's podium is, without its medals.
 *
 * @param version that of the podium
 * @param finished whether every place is decided and the podium counts
 * @param effectiveAt when the public could know
 */
public record PodiumState(String event, long version, PodiumStatus status, boolean finished, Instant effectiveAt) {

    /**
     * States by event code.
     *
     * @param next what to send as {@code after} for the following page, null on the last
     */
    public record Page(List<PodiumState> items, String next) {}
}
