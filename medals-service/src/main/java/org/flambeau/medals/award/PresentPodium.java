package org.flambeau.medals.award;

import java.time.Instant;
import org.flambeau.contracts.medals.PodiumStatus;

/**
 * Where a podium stands now.
 *
 * @param finished whether every place is decided
 * @param effectiveAt when the public could know
 */
public record PresentPodium(String event, PodiumStatus status, boolean finished, Instant effectiveAt) {}
