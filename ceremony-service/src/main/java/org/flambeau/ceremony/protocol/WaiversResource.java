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
        return Answers.keptNowhere(answer);
    }

    /** The waivers of a run, the present one unless told. */
    @GET
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response list(
            @PathParam("games") String games, @PathParam("ceremony") String ceremony, @QueryParam("run") String run) {
        CeremonyKey key = new CeremonyKey(games, ceremony);
        int wanted = RunNumber.of(run, lookup.read(key).show().run());
        return Answers.keptNowhere(200, new Given(wanted, waiveElement.of(key, wanted)));
    }
}
