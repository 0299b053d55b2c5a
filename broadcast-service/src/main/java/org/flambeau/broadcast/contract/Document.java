package org.flambeau.broadcast.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A document that stays the same for as long as the service runs.
 *
 * @param tag changes with its content, the same on every replica of a release
 */
record Document(String text, String mediaType, EntityTag tag) {

    static Document of(JsonNode content, String mediaType) {
        String text = content.toPrettyString();
        UUID digest = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return new Document(text, mediaType, new EntityTag(digest.toString()));
    }

    /** The document, 304 for who has it. It may be used for five minutes before the next question. */
    Response answer(Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, mediaType) : unchanged)
                .tag(tag)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
