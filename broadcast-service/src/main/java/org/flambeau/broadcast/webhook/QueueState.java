package org.flambeau.broadcast.webhook;

import java.time.Instant;

/**
 * How far an endpoint is told.
 *
 * @param cursor everything up to this sequence is delivered or of no interest
 * @param failures attempts in a row that were not taken
 * @param failingSince when the first of them was, null when there is none
 * @param nextAttemptAt when it is called again, null unless it is failing
 */
public record QueueState(long cursor, int failures, Instant failingSince, Instant nextAttemptAt) {}
