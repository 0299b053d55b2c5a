package org.flambeau.ceremony.crew;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** The message to the stage screen. Producer and caller write it, the production reads it. */
@Path("/games/{games}/ceremonies/{ceremony}/stage-message")
@Produces(MediaType.APPLICATION_JSON)
public class StageMessageResource {

    private final StageMessages messages;

    StageMessageResource(StageMessages messages) {
        this.messages = messages;
    }

    @GET
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response read(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        StageMessage shown = messages.shown(new CeremonyKey(games, ceremony))
                .orElseThrow(() -> Refusal.notFound("ceremony", ceremony, "no message stands on the stage screen"));
        return Answers.keptNowhere(200, shown, shown.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCER, Roles.CALLER})
    public Response show(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context SecurityContext security,
            StageMessageBody body) {
        if (body == null) throw Refusal.malformed("body", null, "a message is needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        StageMessage shown = messages.show(
                new CeremonyKey(games, ceremony),
                body,
                precondition,
                security.getUserPrincipal().getName());
        return Answers.keptNowhere(precondition instanceof Precondition.Create ? 201 : 200, shown, shown.version());
    }

    @DELETE
    @RolesAllowed({Roles.PRODUCER, Roles.CALLER})
    public Response clear(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        messages.clear(new CeremonyKey(games, ceremony), Precondition.of(ifMatch, null));
        return Answers.keptNowhere(204, null);
    }
}
