package org.flambeau.broadcast.status;

import java.util.List;
import java.util.Map;

/**
 * How a replica says that it stands.
 *
 * @param heads sequence of the newest notification in its memory, per Games
 * @param topicBehind records on the topic of notifications that it has not read yet, null while it does not follow it
 * @param subscribers open streams
 * @param deliveries entries written to them since its start
 * @param conflated entries whose state was told together with that of later ones
 * @param resyncs subscribers that were fed from the store
 * @param rejected subscribers that found no place
 * @param loops lag of each event loop, milliseconds, at its worst in the last ten seconds
 */
record ReplicaState(
        Map<String, Long> heads,
        Long topicBehind,
        int subscribers,
        long deliveries,
        long conflated,
        long resyncs,
        long rejected,
        List<Double> loops) {}
