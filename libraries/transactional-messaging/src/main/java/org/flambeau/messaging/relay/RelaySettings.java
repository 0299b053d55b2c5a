package org.flambeau.messaging.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. Durations are ISO 8601 or Quarkus short form ({@code 5s}). */
@ConfigMapping(prefix = "flambeau.relay")
public interface RelaySettings {

    /** Off only in tests that look at the outbox itself. */
    @WithDefault("true")
    boolean enabled();

    /** Longest wait before the outbox is looked at without a ring; what another replica commits waits this long. */
    @WithDefault("200ms")
    Duration poll();

    /** How long leadership lasts without renewal, in database time. */
    @WithDefault("5s")
    Duration lease();

    /** Most rows in one Kafka transaction. */
    @WithDefault("200")
    int batch();

    /** Longest pause after a failure; pauses double from a tenth of a second. */
    @WithDefault("5s")
    Duration longestPause();

    /** How long an idempotency key is remembered. */
    @WithDefault("48h")
    Duration rememberKeys();
}
