package org.flambeau.medals.desk;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The page of the results desk lies at {@code /desk/}; {@code /desk} leads there, with what was asked. */
@ApplicationScoped
public class DeskRoute {

    void register(@Observes Router router) {
        router.getWithRegex("/desk").handler(DeskRoute::redirect);
    }

    private static void redirect(RoutingContext context) {
        String query = context.request().query();
        context.response()
                .setStatusCode(308)
                .putHeader(HttpHeaders.LOCATION, query == null ? "/desk/" : "/desk/?" + query)
                .end();
    }
}
