package org.flambeau.broadcast.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Notices by hand and kill notices. An {@code Idempotency-Key} makes a repeated request the same notification. */
@Path("/games/{games}")
@Tag(name = "Editing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
class NoticesResource {

    private final Notices desk;
    private final IdempotencyKeys idempotencyKeys;
    private final SecurityIdentity identity;

    NoticesResource(Notices desk, IdempotencyKeys idempotencyKeys, SecurityIdentity identity) {
        this.desk = desk;
        this.idempotencyKeys = idempotencyKeys;
        this.identity = identity;
    }

    /** @param reason why it must not be used, as it is told */
    public record Kill(String reason) {}

    @POST
    @Path("/notices")
    @Transactional
    @Operation(summary = "Publishes a notice that an editor wrote")
    public Response notice(
            @PathParam("games") String games, @HeaderParam(IdempotencyKeys.HEADER) String key, Notice notice) {
        if (notice == null) throw Refusal.malformed("body", null, "expected a notice");
        return once(key, "POST notice " + games + " " + json(notice), () -> desk.publish(games, notice, editor()));
    }

    @POST
    @Path("/notifications/{sequence}/kill")
    @Transactional
    @Operation(summary = "Takes a notification back: whoever has it is told not to use it")
    public Response kill(
            @PathParam("games") String games,
            @PathParam("sequence") String sequence,
            @HeaderParam(IdempotencyKeys.HEADER) String key,
            Kill kill) {
        if (!sequence.matches("[1-9]\\d{0,17}"))
            throw Refusal.malformed("sequence", sequence, "expected the number of a notification");
        String reason = Notice.checked("reason", kill == null ? null : kill.reason(), Notice.LONGEST_BODY, false);
        long number = Long.parseLong(sequence);
        return once(
                key,
                "POST kill " + games + " " + number + " " + reason,
                () -> desk.kill(games, number, reason, editor()));
    }

    private Response once(String key, String request, Supplier<NotificationPublished> effect) {
        StoredAnswer answer =
                idempotencyKeys.once(editor(), key, request, () -> new StoredAnswer(201, Map.of(), json(effect.get())));
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body())
                .build();
    }

    private String editor() {
        return identity.getPrincipal().getName();
    }

    private static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value, e);
        }
    }
}
