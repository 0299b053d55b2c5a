package org.flambeau.broadcast.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.flambeau.livehub.HubLimits;

/** {@code flambeau.live.*} */
@ConfigMapping(prefix = "flambeau.live")
interface LiveSettings {

    /** Notifications kept in memory per Games; a power of two. Older ones are read from the database. */
    @WithDefault("4096")
    int ringEntries();

    /** Open streams of this replica, all Games together. */
    @WithDefault("15000")
    int maxSubscribers();

    /** Open streams of this replica from one address. Behind a proxy, see {@code quarkus.http.proxy}. */
    @WithDefault("15000")
    int maxPerAddress();

    /** Open streams of this replica with tokens of one holder, who may share them. */
    @WithDefault("1000")
    int maxPerToken();

    /** Answers of this replica that wait for a notification. */
    @WithDefault("2000")
    int maxWaiting();

    /** A stream is ended after about this time, so that followers spread over the replicas that are there. */
    @WithDefault("6h")
    Duration longestStay();

    /** Between two signs of life. Keep it under the idle timeout of every proxy in between. */
    @WithDefault("15s")
    Duration heartbeat();

    default HubLimits limits() {
        return HubLimits.standard()
                .withRingEntries(ringEntries())
                .withSubscribers(maxSubscribers(), maxPerAddress(), maxPerToken())
                .withLongestStay(longestStay())
                .withHeartbeat(heartbeat());
    }
}
