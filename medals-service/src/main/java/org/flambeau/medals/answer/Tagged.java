package org.flambeau.medals.answer;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.flambeau.http.Precondition;

/** Answers that carry the version of what they show as a strong tag. */
public final class Tagged {

    private Tagged() {}

    /** 200 with the entity, or 304 when the client has this version. Version 0 was never put and has no tag. */
    public static Response read(Request request, long version, Supplier<Object> entity) {
        if (version == 0) return Response.ok(entity.get()).build();
        return read(request, String.valueOf(version), entity);
    }

    /** The same with a tag of several parts. */
    public static Response read(Request request, String tag, Supplier<Object> entity) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder notModified = request.evaluatePreconditions(entityTag);
        if (notModified != null) return notModified.tag(entityTag).build();
        return Response.ok(entity.get()).tag(entityTag).build();
    }

    /** The same, and caches may keep it and have to ask each time whether it still holds. */
    public static Response readAnew(Request request, String tag, Supplier<Object> entity) {
        return Response.fromResponse(read(request, tag, entity))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** 201 when the client created, else 200. */
    public static Response written(Precondition precondition, long version, Object entity) {
        return Response.status(precondition instanceof Precondition.Create ? 201 : 200)
                .header(HttpHeaders.ETAG, Precondition.tag(version))
                .entity(entity)
                .build();
    }
}
