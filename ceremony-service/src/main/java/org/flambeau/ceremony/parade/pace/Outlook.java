package org.flambeau.ceremony.parade.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to come at one pace.
 *
 * @param meanInterval mean time from one step-off to the next at this pace, null while there is none to measure
 * @param stepOffs those that are still to step off, in their order
 * @param end when the last delegation has arrived
 * @param offset the end against the planned end; positive is behind
 */
public record Outlook(Duration meanInterval, List<StepOff> stepOffs, Instant end, Duration offset) {}
