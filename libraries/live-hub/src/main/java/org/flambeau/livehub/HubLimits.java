package org.flambeau.livehub;

import java.time.Duration;

/**
 * The bounds of a hub.
 *
 * @param ringEntries entries kept in memory per channel, a power of two
 * @param subscribers most subscribers of all channels together
 * @param perAddress most subscribers from one address
 * @param perToken most subscribers with tokens of one holder
 * @param heartbeat time between two signs of life
 * @param longestStay after about this time a stream is ended, so that its subscriber comes back, perhaps to another
 *     replica; everyone's is another, from three quarters of it to five
 * @param batchBytes a write is closed when it has grown to this many bytes
 * @param backlogPage entries read from the store at once
 * @param retryStore pause before a store that failed is asked again
 */
public record HubLimits(
        int ringEntries,
        int subscribers,
        int perAddress,
        int perToken,
        Duration heartbeat,
        Duration longestStay,
        int batchBytes,
        int backlogPage,
        Duration retryStore) {

    public HubLimits {
        atLeastOne("subscribers", subscribers);
        atLeastOne("perAddress", perAddress);
        atLeastOne("perToken", perToken);
        atLeastOne("batchBytes", batchBytes);
        atLeastOne("backlogPage", backlogPage);
        if (heartbeat.toMillis() < 1) throw new IllegalArgumentException("heartbeat is too short: " + heartbeat);
        if (longestStay.toMillis() < 1) throw new IllegalArgumentException("longestStay is too short: " + longestStay);
    }

    /** 4,096 entries, 15,000 subscribers whoever they are, a heartbeat every 15 seconds, a stay of six hours. */
    public static HubLimits standard() {
        return new HubLimits(
                4096,
                15_000,
                15_000,
                15_000,
                Duration.ofSeconds(15),
                Duration.ofHours(6),
                64 * 1024,
                256,
                Duration.ofSeconds(1));
    }

    public HubLimits withRingEntries(int entries) {
        return new HubLimits(
                entries,
                subscribers,
                perAddress,
                perToken,
                heartbeat,
                longestStay,
                batchBytes,
                backlogPage,
                retryStore);
    }

    public HubLimits withSubscribers(int most, int mostPerAddress, int mostPerToken) {
        return new HubLimits(
                ringEntries,
                most,
                mostPerAddress,
                mostPerToken,
                heartbeat,
                longestStay,
                batchBytes,
                backlogPage,
                retryStore);
    }

    public HubLimits withHeartbeat(Duration pause) {
        return new HubLimits(
                ringEntries,
                subscribers,
                perAddress,
                perToken,
                pause,
                longestStay,
                batchBytes,
                backlogPage,
                retryStore);
    }

    public HubLimits withLongestStay(Duration longest) {
        return new HubLimits(
                ringEntries,
                subscribers,
                perAddress,
                perToken,
                heartbeat,
                longest,
                batchBytes,
                backlogPage,
                retryStore);
    }

    public HubLimits withReads(int bytesPerWrite, int entriesPerRead, Duration pauseAfterFailure) {
        return new HubLimits(
                ringEntries,
                subscribers,
                perAddress,
                perToken,
                heartbeat,
                longestStay,
                bytesPerWrite,
                entriesPerRead,
                pauseAfterFailure);
    }

    private static void atLeastOne(String what, int value) {
        if (value < 1) throw new IllegalArgumentException(what + " must be at least 1: " + value);
    }
}
