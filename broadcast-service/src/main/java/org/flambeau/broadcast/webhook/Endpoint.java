package org.flambeau.broadcast.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a partner wants to be told of a Games, as the partner sees it.
 *
 * @param version rises with every change of the endpoint itself; its {@code ETag}
 * @param interests what is sent; empty for everything
 * @param disabled why and since when nothing is sent, null when it is enabled
 * @param previousSecretUntil until when the secret before the last rotation signs too, null when it does not
 * @param secret told once, to who makes the endpoint or rotates the secret; null everywhere else
 */
public record Endpoint(
        String id,
        String games,
        long version,
        URI url,
        String description,
        Map<String, List<String>> interests,
        State state,
        Disabled disabled,
        Instant createdAt,
        Instant previousSecretUntil,
        String secret) {

    public enum State {
        ENABLED,
        DISABLED
    }

    public record Disabled(Reason reason, Instant at) {}

    public enum Reason {
        /** The partner wrote {@code enabled: false}. */
        BY_PARTNER,
        /** It answered 410. */
        GONE,
        /** It took nothing for as long as an endpoint may fail. */
        FAILED_TOO_LONG
    }
}
