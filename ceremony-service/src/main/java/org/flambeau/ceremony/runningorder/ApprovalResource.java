package org.flambeau.ceremony.runningorder;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.flambeau.ceremony.show.Approval;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Roles;

/** The second person's word for a version of the running order. */
@Path("/games/{games}/ceremonies/{ceremony}/running-order/approval")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    private final ApproveRunningOrder approve;
    private final SecurityIdentity approver;

    ApprovalResource(ApproveRunningOrder approve, SecurityIdentity approver) {
        this.approve = approve;
        this.approver = approver;
    }

    /** Approves the version that {@code If-Match} names. An edit takes the approval away. */
    @POST
    @RolesAllowed(Roles.APPROVER)
    public Approval approve(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Ceremony approved = approve.approve(
                new CeremonyKey(games, ceremony),
                Precondition.of(ifMatch, null),
                approver.getPrincipal().getName());
        return approved.show().approval().orElseThrow();
    }
}
