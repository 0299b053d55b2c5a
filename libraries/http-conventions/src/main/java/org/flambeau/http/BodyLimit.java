package org.flambeau.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces more than {@code flambeau.http.max-body-bytes} with 413 as a problem, before it is
 * read. One that does not announce its length is cut by {@code quarkus.http.limits.max-body-size}.
 */
@ApplicationScoped
public class BodyLimit {

    private static final int BEFORE_ALL_ROUTES = 400;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "flambeau.http.max-body-bytes", defaultValue = "1048576") long limit) {
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
                .end("{\"status\":413,\"title\":\"Body too large\",\"field\":\"body\",\"value\":\"" + announced
                        + " bytes\",\"detail\":\"at most " + limit + " bytes are taken\"}");
    }
}
