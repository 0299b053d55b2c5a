package org.flambeau.ceremony.runningorder;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.ProductionRoles;
import org.flambeau.ceremony.partnerview.BroadcastView;
import org.flambeau.ceremony.publicview.PublicAnswer;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/**
 * The running order: whole for the production, and as a public view that needs no token. What is true of the whole one
 * (its version, its length) appears in no public answer.
 */
@Path("/games/{games}/ceremonies/{ceremony}/running-order")
@Produces(MediaType.APPLICATION_JSON)
public class RunningOrderResource {

    private final CeremonyLookup lookup;
    private final EditRunningOrder editRunningOrder;
    private final SecurityIdentity caller;

    RunningOrderResource(CeremonyLookup lookup, EditRunningOrder editRunningOrder, SecurityIdentity caller) {
        this.lookup = lookup;
        this.editRunningOrder = editRunningOrder;
        this.caller = caller;
    }

    /**
     * {@code view=public} is for everybody, {@code view=broadcast} for partners of that contract level; without it the whole
     * running order, for the production's roles.
     */
    @GET
    @PermitAll
    public Response read(
            @PathParam("games") String games,
            @PathParam("ceremony") String code,
            @QueryParam("view") @DefaultValue("production") String view,
            @Context Request request) {
        return switch (view) {
            case "public" -> publicView(lookup.readPublic(new CeremonyKey(games, code)), request);
            case "broadcast" -> {
                ProductionRoles.requireOrBroadcast(caller);
                yield Answers.keptNowhere(
                        200, BroadcastView.of(orderOf(lookup.readPublic(new CeremonyKey(games, code)))));
            }
            case "production" -> {
                ProductionRoles.require(caller);
                yield whole(200, orderOf(lookup.read(new CeremonyKey(games, code))));
            }
            default -> throw Refusal.malformed("view", view, "expected public, broadcast or production");
        };
    }

    /** Creates with {@code If-None-Match: *}, changes with {@code If-Match}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @PathParam("ceremony") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            RunningOrderBody body) {
        if (body == null) throw Refusal.malformed("body", null, "a running order is needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        Ceremony edited = editRunningOrder.edit(
                new CeremonyKey(games, code),
                body,
                precondition,
                caller.getPrincipal().getName());
        return whole(precondition instanceof Precondition.Create ? 201 : 200, edited);
    }

    private static Ceremony orderOf(Ceremony ceremony) {
        if (ceremony.order().version() > 0) return ceremony;
        throw Refusal.notFound(
                "ceremony",
                ceremony.key().ceremony(),
                "this ceremony has no running order yet: PUT one with If-None-Match: *");
    }

    private static Response publicView(Ceremony ceremony, Request request) {
        EntityTag tag = new EntityTag(Long.toString(ceremony.publicVersion()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) return unchanged.build();
        return Response.ok(PublicAnswer.of(ceremony))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static Response whole(int status, Ceremony ceremony) {
        return Answers.keptNowhere(
                status, RunningOrderBody.of(ceremony.order()), ceremony.order().version());
    }
}
