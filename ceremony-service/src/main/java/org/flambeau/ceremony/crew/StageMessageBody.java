package org.flambeau.ceremony.crew;

import java.time.Instant;

/**
 * A message to the stage as JSON.
 *
 * @param level NORMAL when left out
 * @param expiresAt left out when it stays until it is taken away
 */
public record StageMessageBody(String text, StageMessage.Level level, Instant expiresAt) {}
