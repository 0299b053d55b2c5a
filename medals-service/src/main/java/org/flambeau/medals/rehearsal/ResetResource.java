package org.flambeau.medals.rehearsal;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.http.Roles;
import org.flambeau.medals.json.JsonText;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** The command that starts a rehearsal over. */
@Path("/games/{games}/reset")
@Tag(name = "Games")
@Produces(MediaType.APPLICATION_JSON)
class ResetResource {

    private final ResetRehearsal resetRehearsal;
    private final IdempotencyKeys idempotencyKeys;
    private final SecurityIdentity identity;

    ResetResource(ResetRehearsal resetRehearsal, IdempotencyKeys idempotencyKeys, SecurityIdentity identity) {
        this.resetRehearsal = resetRehearsal;
        this.idempotencyKeys = idempotencyKeys;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Roles.RESULTS_CHIEF)
    @Transactional
    @Operation(summary = "Takes all podiums of a rehearsal away")
    public Response reset(
            @PathParam("games") String games, @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey) {
        String caller = identity.getPrincipal().getName();
        StoredAnswer answer = idempotencyKeys.once(
                caller,
                idempotencyKey,
                "POST reset " + games,
                () -> new StoredAnswer(200, Map.of(), JsonText.of(resetRehearsal.reset(games))));
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body())
                .build();
    }
}
