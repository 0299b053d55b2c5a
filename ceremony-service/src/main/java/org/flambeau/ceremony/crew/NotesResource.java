package org.flambeau.ceremony.crew;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Notes of the crew. */
@Path("/games/{games}/ceremonies/{ceremony}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
public class NotesResource {

    private final Notes notes;

    NotesResource(Notes notes) {
        this.notes = notes;
    }

    @GET
    public Response read(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @QueryParam("segment") String segment,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return Answers.keptNowhere(200, notes.of(new CeremonyKey(games, ceremony), segment, Paging.of(after, limit)));
    }

    /** Takes a note; the key lets it be sent again when the answer was lost. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            @Context SecurityContext security,
            NoteBody body) {
        if (idempotencyKey == null)
            throw Refusal.malformed(
                    IdempotencyKeys.HEADER, null, "a note needs a key of its own, so that it can be sent again");
        if (body == null) throw Refusal.malformed("body", null, "a note is needed as JSON");
        StoredAnswer answer = notes.take(
                new CeremonyKey(games, ceremony),
                body,
                idempotencyKey,
                security.getUserPrincipal().getName());
        return Answers.keptNowhere(answer);
    }
}
