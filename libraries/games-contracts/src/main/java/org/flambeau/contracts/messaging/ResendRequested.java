package org.flambeau.contracts.messaging;

/**
 * A consumer misses versions of an aggregate and asks its owner to publish them again.
 *
 * @param topic where it expects them
 * @param fromVersion first version it misses
 */
public record ResendRequested(String topic, String aggregate, long fromVersion, String consumer) {}
