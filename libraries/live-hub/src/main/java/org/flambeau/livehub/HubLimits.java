package org.flambeau.livehub;

import java.time.Duration;

/**
 * The bounds of a hub.
 *
 * @param ringEntries entries kept in memory per channel, a power of two
 * @param subscribers most subscribers of all channels together
 * @param heartbeat time between two signs of life
 * @param batchBytes a write is closed when it has grown to this many bytes
 * @param backlogPage entries read from the store at once
 * @param retryStore pause before a store that failed is asked again
 */
public record HubLimits(
        int ringEntries, int subscribers, Duration heartbeat, int batchBytes, int backlogPage, Duration retryStore) {

    public HubLimits {
        if (subscribers < 1) throw new IllegalArgumentException("subscribers must be at least 1: " + subscribers);
        if (heartbeat.toMillis() < 1) throw new IllegalArgumentException("heartbeat is too short: " + heartbeat);
        if (batchBytes < 1) throw new IllegalArgumentException("batchBytes must be at least 1: " + batchBytes);
        if (backlogPage < 1) throw new IllegalArgumentException("backlogPage must be at least 1: " + backlogPage);
    }

    /** 4,096 entries, 15,000 subscribers, a heartbeat every 15 seconds. */
    public static HubLimits standard() {
        return new HubLimits(4096, 15_000, Duration.ofSeconds(15), 64 * 1024, 256, Duration.ofSeconds(1));
    }

    public HubLimits withRingEntries(int entries) {
        return new HubLimits(entries, subscribers, heartbeat, batchBytes, backlogPage, retryStore);
    }

    public HubLimits withSubscribers(int most) {
        return new HubLimits(ringEntries, most, heartbeat, batchBytes, backlogPage, retryStore);
    }

    public HubLimits withHeartbeat(Duration pause) {
        return new HubLimits(ringEntries, subscribers, pause, batchBytes, backlogPage, retryStore);
    }
}
