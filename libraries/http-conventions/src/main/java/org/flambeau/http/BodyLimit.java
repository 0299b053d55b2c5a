package org.flambeau.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces more than {@code flambeau.http.max-body-bytes} with 413 as a problem, before it is
 * read. One that does not announce its length is counted by {@link LimitedBody}.
 */
@ApplicationScoped
public class BodyLimit {

    static final String SETTING = "flambeau.http.max-body-bytes";
    static final String DEFAULT = "1048576";
    static final String TITLE = "Body too large";

    private static final int BEFORE_ALL_ROUTES = 400;

    private final long limit;

    BodyLimit(@ConfigProperty(name = SETTING, defaultValue = DEFAULT) long limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext context) {
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !announced.matches("\\d{1,18}") || Long.parseLong(announced) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end("{\"status\":413,\"title\":\"" + TITLE + "\",\"field\":\"body\",\"value\":\"" + announced
                        + " bytes\",\"detail\":\"" + detail(limit) + "\"}");
    }

    static String detail(long limit) {
        return "at most " + limit + " bytes are taken";
    }
}
