package org.flambeau.ceremony.crew.trigger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How triggers are sent. Durations are ISO 8601 or Quarkus short form ({@code 5s}). */
@ConfigMapping(prefix = "flambeau.triggers")
public interface TriggerSettings {

    /** Whether bridges may stand on private addresses and on this machine. */
    @WithDefault("false")
    boolean allowPrivate();

    /** How long after its cue a call may still be sent. */
    @WithDefault("10s")
    Duration useWithin();

    /** Longest wait for one attempt: name, connection and answer together. */
    @WithDefault("2s")
    Duration deadline();

    /** Longest wait before the queue is looked at without a ring: for retries, and for what another replica left. */
    @WithDefault("200ms")
    Duration poll();

    /** How many are sent at once by one replica. */
    @WithDefault("32")
    int atOnce();
}
