package org.flambeau.ceremony.protocol;

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

/** The second person's word on required elements that are passed over live. */
@Path("/games/{games}/ceremonies/{ceremony}/waivers")
@Produces(MediaType.APPLICATION_JSON)
public class WaiversResource {

    private final WaiveElement waiveElement;
    private final CeremonyLookup lookup;

    WaiversResource(WaiveElement waiveElement, CeremonyLookup lookup) {
        this.waiveElement = waiveElement;
        this.lookup = lookup;
    }

    public record Given(int run, List<Waiver> items) {}

    /** Allows that a segment with a required element is passed over in the present run. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    public Response waive(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            @Context SecurityContext security,
            WaiverBody body) {
        if (idempotencyKey == null)
            throw Refusal.malformed(
                    IdempotencyKeys.HEADER, null, "a waiver needs a key of its own, so that it can be sent again");
        if (body == null) throw Refusal.malformed("body", null, "a segment and a reason are needed as JSON");
        StoredAnswer answer = waiveElement.waive(
                new CeremonyKey(games, ceremony),
                body.checked(),
                idempotencyKey,
                security.getUserPrincipal().getName());
        return notKept(answer.status(), answer.body());
    }

    /** The waivers of a run, the present one unless told. */
    @GET
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response list(
            @PathParam("games") String games, @PathParam("ceremony") String ceremony, @QueryParam("run") String run) {
        CeremonyKey key = new CeremonyKey(games, ceremony);
        int present = lookup.read(key).show().run();
        int wanted = run == null ? present : number(run);
        if (wanted < 1 || wanted > present)
            throw Refusal.notFound("run", run, "the runs of this ceremony are 1 to " + present);
        return notKept(200, new Given(wanted, waiveElement.of(key, wanted)));
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
