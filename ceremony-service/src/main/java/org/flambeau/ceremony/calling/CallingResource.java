package org.flambeau.ceremony.calling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.RunNumber;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Calling the show, and what was called. */
@Path("/games/{games}/ceremonies/{ceremony}")
@Produces(MediaType.APPLICATION_JSON)
public class CallingResource {

    private final CallShow callShow;
    private final CeremonyLookup lookup;
    private final AsRunLog asRun;

    CallingResource(CallShow callShow, CeremonyLookup lookup, AsRunLog asRun) {
        this.callShow = callShow;
        this.lookup = lookup;
        this.asRun = asRun;
    }

    public record Acts(int run, List<Act> items) {}

    /** Carries out a command: 409 when what is live is not what the caller expects. */
    @POST
    @Path("/commands")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CALLER)
    public Response command(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            @Context SecurityContext security,
            CommandBody body) {
        if (idempotencyKey == null)
            throw Refusal.malformed(
                    IdempotencyKeys.HEADER, null, "a command needs a key of its own, so that it can be sent again");
        if (body == null) throw Refusal.malformed("body", null, "a command is needed as JSON");
        StoredAnswer answer = callShow.call(
                new CeremonyKey(games, ceremony),
                body.checked(),
                idempotencyKey,
                security.getUserPrincipal().getName());
        return Answers.keptNowhere(answer);
    }

    /** What was called in a run, the present one unless told. */
    @GET
    @Path("/as-run")
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response asRun(
            @PathParam("games") String games, @PathParam("ceremony") String ceremony, @QueryParam("run") String run) {
        CeremonyKey key = new CeremonyKey(games, ceremony);
        int wanted = RunNumber.of(run, lookup.read(key).show().run());
        return Answers.keptNowhere(200, new Acts(wanted, asRun.of(key, wanted)));
    }
}
