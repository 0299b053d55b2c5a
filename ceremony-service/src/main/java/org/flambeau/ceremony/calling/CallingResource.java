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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.flambeau.ceremony.http.CeremonyLookup;
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
        body.check();
        StoredAnswer answer = callShow.call(
                new CeremonyKey(games, ceremony),
                body,
                idempotencyKey,
                security.getUserPrincipal().getName());
        return notKept(answer.status(), answer.body());
    }

    /** What was called in a run, the present one unless told. */
    @GET
    @Path("/as-run")
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response asRun(
            @PathParam("games") String games, @PathParam("ceremony") String ceremony, @QueryParam("run") String run) {
        CeremonyKey key = new CeremonyKey(games, ceremony);
        int present = lookup.read(key).show().run();
        int wanted = run == null ? present : number(run);
        if (wanted < 1 || wanted > present)
            throw Refusal.notFound("run", run, "the runs of this ceremony are 1 to " + present);
        return notKept(200, new Acts(wanted, asRun.of(key, wanted)));
    }

    private static int number(String run) {
        if (run.matches("\\d{1,9}")) return Integer.parseInt(run);
        throw Refusal.malformed("run", run, "the number of a run is needed");
    }

    private static Response notKept(int status, Object entity) {
        return Response.status(status)
                .entity(entity)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
