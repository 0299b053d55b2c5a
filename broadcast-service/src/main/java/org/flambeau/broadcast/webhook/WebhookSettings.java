package org.flambeau.broadcast.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code flambeau.webhooks.*}. Durations are ISO 8601 or Quarkus short form ({@code 5s}). */
@ConfigMapping(prefix = "flambeau.webhooks")
public interface WebhookSettings {

    /** Whether endpoints may stand on this machine, and there without TLS. For local use. */
    @WithDefault("false")
    boolean allowLoopback();

    /** Endpoints that a partner may have, all Games together. */
    @WithDefault("20")
    int mostPerPartner();

    /** Longest wait for one attempt: name, connection and answer together. */
    @WithDefault("15s")
    Duration deadline();

    /** Longest body that is sent. A notification that is longer is sent without the state that it carries. */
    @WithDefault("262144")
    int maxBodyBytes();

    /** Longest wait before the queues are looked at without a ring: for retries, and for what another replica left. */
    @WithDefault("500ms")
    Duration poll();

    /** Endpoints that one replica serves at once. */
    @WithDefault("48")
    int atOnce();

    /** The same for endpoints whose last attempt failed: they have places of their own, so that they delay no other. */
    @WithDefault("16")
    int atOnceFailing();

    /** How long an endpoint may fail without one success before it is disabled. */
    @WithDefault("120h")
    Duration giveUpAfter();

    /** How long the previous secret still signs after a rotation, unless the partner says otherwise. */
    @WithDefault("24h")
    Duration secretOverlap();
}
