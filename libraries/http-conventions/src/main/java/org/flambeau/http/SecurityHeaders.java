package org.flambeau.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers, with every answer, what they may do with it. Pages and their parts, at the paths that match {@code
 * flambeau.http.pages}, a regular expression, may load scripts, styles and data of their own service alone; whatever else
 * is answered may load nothing. Nothing stands in a frame of others.
 */
@ApplicationScoped
public class SecurityHeaders {

    /** Before {@link BodyLimit}, so that its refusals have them too. */
    private static final int FIRST = 500;

    private static final String POLICY = "Content-Security-Policy";
    private static final String OF_PAGES =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";

    private final Optional<Pattern> pages;

    SecurityHeaders(@ConfigProperty(name = "flambeau.http.pages") Optional<String> pages) {
        this.pages = pages.map(Pattern::compile);
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff").set("Referrer-Policy", "no-referrer");
        if (isPage(context.request().path())) addToPage(headers);
        else headers.set(POLICY, OF_DATA);
        context.next();
    }

    private boolean isPage(String path) {
        return path != null
                && pages.filter(form -> form.matcher(path).matches()).isPresent();
    }

    private static void addToPage(MultiMap headers) {
        headers.set(POLICY, OF_PAGES)
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
                // A page of another release must be seen at once; the jar's times are fixed: by them it is unchanged.
                .set("Cache-Control", "no-cache");
    }
}
