package org.flambeau.ceremony.crew;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.flambeau.http.Precondition;

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

    private static Response.ResponseBuilder builder(int status, Object body) {
        CacheControl nowhere = new CacheControl();
        nowhere.setNoStore(true);
        return Response.status(status).entity(body).cacheControl(nowhere);
    }
}
