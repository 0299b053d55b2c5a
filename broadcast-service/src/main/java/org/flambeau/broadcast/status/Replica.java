package org.flambeau.broadcast.status;

import java.time.Instant;

/**
 * A replica of this service, as the others see it.
 *
 * @param address host and port
 * @param seenSecondsAgo how long ago it was heard of, by the database's clock
 * @param silent whether that is too long: it was killed, or cannot reach the database
 */
record Replica(
        String id, String address, Instant startedAt, double seenSecondsAgo, boolean silent, ReplicaState state) {}
