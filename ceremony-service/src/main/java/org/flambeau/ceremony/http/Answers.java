package org.flambeau.ceremony.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.flambeau.http.Precondition;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Answers for the production alone: nothing between it and the service may keep them. */
public final class Answers {

    private Answers() {}

    /** An answer that is kept nowhere. */
    public static Response keptNowhere(int status, Object body) {
        return builder(status, body).build();
    }

    /** The same with the version as its tag. */
    public static Response keptNowhere(int status, Object body, long version) {
        return builder(status, body)
                .header(HttpHeaders.ETAG, Precondition.tag(version))
                .build();
    }

    /** An answer that was stored with its effect, as it was given the first time. */
    public static Response keptNowhere(StoredAnswer answer) {
        Response.ResponseBuilder response = builder(answer.status(), answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static Response.ResponseBuilder builder(int status, Object body) {
        return Response.status(status).entity(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
