package org.flambeau.broadcast.webhook;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.flambeau.http.Precondition;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Answers for one partner alone: nothing between it and the service may keep them. */
final class Answers {

    private Answers() {}

    static Response of(Object body) {
        return keptNowhere(Response.ok(body));
    }

    static Response of(Endpoint endpoint) {
        return keptNowhere(Response.ok(endpoint).header(HttpHeaders.ETAG, Precondition.tag(endpoint.version())));
    }

    static Response of(StoredAnswer answer) {
        Response.ResponseBuilder builder = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(builder::header);
        return keptNowhere(builder);
    }

    static Response nothing() {
        return keptNowhere(Response.noContent());
    }

    private static Response keptNowhere(Response.ResponseBuilder builder) {
        return builder.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
