package org.flambeau.ceremony.production;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.flambeau.livehub.HubLimits;

/** {@code flambeau.production.*} */
@ConfigMapping(prefix = "flambeau.production")
interface ProductionSettings {

    /** A screen that has fallen behind by more states than this gets the newest alone: each state is whole. */
    int STATES_IN_MEMORY = 8;

    /** Open streams of this replica, all ceremonies together. */
    @WithDefault("2000")
    int maxScreens();

    /** Open streams of this replica with tokens of one holder: all screens of a show may have the same. */
    @WithDefault("500")
    int maxPerToken();

    /** Between two heartbeats. */
    @WithDefault("5s")
    Duration heartbeat();

    /** Between two looks at what other replicas may have changed. */
    @WithDefault("200ms")
    Duration look();

    /** Whether the production topic is written: only where the broker lets nobody read it but the production. */
    @WithDefault("false")
    boolean topic();

    default HubLimits limits() {
        return HubLimits.standard()
                .withRingEntries(STATES_IN_MEMORY)
                .withSubscribers(maxScreens(), maxScreens(), maxPerToken())
                .withHeartbeat(heartbeat());
    }
}
