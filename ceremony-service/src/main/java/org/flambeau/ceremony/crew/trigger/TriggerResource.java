package org.flambeau.ceremony.crew.trigger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.flambeau.ceremony.crew.Paging;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** Signed POSTs on a cue or on the start of a segment. The producer makes them, the production sees what became of them. */
@Path("/games/{games}/ceremonies/{ceremony}/triggers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
public class TriggerResource {

    private final Triggers triggers;

    TriggerResource(Triggers triggers) {
        this.triggers = triggers;
    }

    public record Items(List<TriggerView> items) {}

    @GET
    public Response list(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        return Answers.keptNowhere(
                200,
                new Items(triggers.of(new CeremonyKey(games, ceremony)).stream()
                        .map(trigger -> TriggerView.of(trigger, false))
                        .toList()));
    }

    @GET
    @Path("/{trigger}")
    public Response read(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("trigger") String code) {
        Trigger trigger = triggers.read(new CeremonyKey(games, ceremony), code);
        return Answers.keptNowhere(200, TriggerView.of(trigger, false), trigger.version());
    }

    /** Creates with {@code If-None-Match: *} and tells the secret, this once; changes with {@code If-Match}. */
    @PUT
    @Path("/{trigger}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("trigger") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            TriggerBody body) {
        if (body == null) throw Refusal.malformed("body", null, "a trigger is needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        boolean made = precondition instanceof Precondition.Create;
        Trigger trigger = triggers.put(new CeremonyKey(games, ceremony), code, body, precondition);
        return Answers.keptNowhere(made ? 201 : 200, TriggerView.of(trigger, made), trigger.version());
    }

    @DELETE
    @Path("/{trigger}")
    @RolesAllowed(Roles.PRODUCER)
    public Response delete(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("trigger") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        triggers.delete(new CeremonyKey(games, ceremony), code, Precondition.of(ifMatch, null));
        return Answers.keptNowhere(204, null);
    }

    /** What became of its calls, the newest first. */
    @GET
    @Path("/{trigger}/deliveries")
    public Response deliveries(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("trigger") String code,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return Answers.keptNowhere(
                200, triggers.deliveries(new CeremonyKey(games, ceremony), code, Paging.of(after, limit)));
    }
}
