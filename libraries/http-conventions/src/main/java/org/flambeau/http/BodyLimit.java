package org.flambeau.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces more than {@code flambeau.http.max-body-bytes} with 413 as a problem, before it is
 * read. One that does not announce its length is counted by {@link LimitedBody}. Addresses whose path matches {@code
 * flambeau.http.large-body.paths}, a regular expression, take {@code flambeau.http.large-body.max-bytes} instead.
 */
@ApplicationScoped
public class BodyLimit {

    static final String TITLE = "Body too large";

    private static final int BEFORE_ALL_ROUTES = 400;

    private final long usual;
    private final Optional<Pattern> largePaths;
    private final long large;

    BodyLimit(
            @ConfigProperty(name = "flambeau.http.max-body-bytes", defaultValue = "1048576") long usual,
            @ConfigProperty(name = "flambeau.http.large-body.paths") Optional<String> largePaths,
            @ConfigProperty(name = "flambeau.http.large-body.max-bytes", defaultValue = "8388608") long large) {
        this.usual = usual;
        this.largePaths = largePaths.map(Pattern::compile);
        this.large = large;
    }

    /** How many bytes a body may have that is sent to this path. */
    long at(String path) {
        return largePaths.filter(form -> form.matcher(path).matches()).isPresent() ? large : usual;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext context) {
        long limit = at(context.request().path());
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
