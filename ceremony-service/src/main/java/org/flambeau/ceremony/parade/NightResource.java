package org.flambeau.ceremony.parade;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.messaging.idempotency.IdempotencyKeys;

/** What happens to a parade on the night. Each command has a key of its own, so that it can be sent again. */
@Path("/games/{games}/ceremonies/{ceremony}/parade")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NightResource {

    private final RecordNight recordNight;
    private final SecurityIdentity caller;

    NightResource(RecordNight recordNight, SecurityIdentity caller) {
        this.recordNight = recordNight;
        this.caller = caller;
    }

    /** A delegation has stepped off. */
    @POST
    @Path("/step-offs")
    @RolesAllowed(Roles.CALLER)
    public Response stepOff(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            ActBody body) {
        check(idempotencyKey, body);
        return Answers.keptNowhere(recordNight.stepOff(new CeremonyKey(games, ceremony), body, idempotencyKey, name()));
    }

    /** A delegation does not march after all: those behind it close up. */
    @POST
    @Path("/withdrawals")
    @RolesAllowed({Roles.CALLER, Roles.PRODUCER})
    public Response withdraw(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            ActBody body) {
        check(idempotencyKey, body);
        return Answers.keptNowhere(
                recordNight.withdrawal(new CeremonyKey(games, ceremony), body, idempotencyKey, name()));
    }

    private static void check(String idempotencyKey, ActBody body) {
        if (idempotencyKey == null)
            throw Refusal.malformed(
                    IdempotencyKeys.HEADER, null, "a command needs a key of its own, so that it can be sent again");
        if (body == null) throw Refusal.malformed("body", null, "a delegation is needed as JSON");
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
