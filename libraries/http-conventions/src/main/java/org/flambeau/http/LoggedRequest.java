package org.flambeau.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Has what is logged of a change say which Games, event or ceremony it concerns and which trace it belongs to. Readings
 * log nothing when all is well, and are too many to be told apart.
 */
@ApplicationScoped
class LoggedRequest {

    private static final int AFTER_THE_LIMITS = 300;
    private static final String GAMES = "games";

    /** Which part of an address names what. */
    private static final Map<String, String> NAMED = Map.of("events", "event", "ceremonies", "ceremony");

    void register(@Observes Filters filters) {
        filters.register(this::tell, AFTER_THE_LIMITS);
    }

    private void tell(RoutingContext context) {
        HttpServerRequest request = context.request();
        // The fields end with the request: they hang on its own context.
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD)
            tell(request.path(), new LogFields().and(Traceparent.of(request.getHeader(Traceparent.HEADER))));
        context.next();
    }

    private static void tell(String path, LogFields fields) {
        String[] parts = path.split("/", 6);
        if (parts.length < 3 || !parts[1].equals(GAMES)) return;
        fields.and(GAMES, parts[2]);
        if (parts.length > 4 && NAMED.containsKey(parts[3])) fields.and(NAMED.get(parts[3]), parts[4]);
    }
}
