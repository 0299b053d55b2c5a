package org.flambeau.contracts.medals;

import java.time.Instant;
import java.util.List;

/**
 * A new version of a podium, with its full state and what it did to the medal table.
 *
 * @param version 1, 2, 3, ... per event of the Games, without a gap
 * @param previousStatus status of the version before, null for the first
 * @param effectiveAt when the public could know; rising per podium
 * @param recordedAt when medals-service knew
 * @param exception why this podium stands outside the rules of places, null when it does not
 * @param revision present when an official podium was changed
 * @param changes what this version did, medal by medal
 */
public record PodiumChanged(
        String games,
        EventDescription event,
        long version,
        PodiumStatus status,
        PodiumStatus previousStatus,
        Instant effectiveAt,
        Instant recordedAt,
        List<PlacedMedal> medals,
        List<VacantPlace> vacant,
        String exception,
        Revision revision,
        List<MedalChange> changes,
        TableChange table) {}
