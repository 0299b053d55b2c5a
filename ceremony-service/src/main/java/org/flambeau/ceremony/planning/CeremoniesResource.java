package org.flambeau.ceremony.planning;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.ProductionRoles;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Listed;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** The ceremonies of a Games and what everybody may know of them. */
@Path("/games/{games}/ceremonies")
@Produces(MediaType.APPLICATION_JSON)
public class CeremoniesResource {

    private final GamesRegister register;
    private final Ceremonies ceremonies;
    private final CeremonyLookup lookup;
    private final PlanCeremony planCeremony;
    private final DecideOnCeremony decide;
    private final SecurityIdentity caller;

    CeremoniesResource(
            GamesRegister register,
            Ceremonies ceremonies,
            CeremonyLookup lookup,
            PlanCeremony planCeremony,
            DecideOnCeremony decide,
            SecurityIdentity caller) {
        this.register = register;
        this.ceremonies = ceremonies;
        this.lookup = lookup;
        this.planCeremony = planCeremony;
        this.decide = decide;
        this.caller = caller;
    }

    /** The ceremonies of the Games in the order of planned starts, a page at a time. */
    @GET
    @PermitAll
    public CeremonyPage list(
            @PathParam("games") String games,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        register.require(games);
        int most = CeremonyPage.limit(limit);
        List<Listed> found = after == null
                ? ceremonies.first(games, most + 1)
                : ceremonies
                        .after(new CeremonyKey(games, after), most + 1)
                        .orElseThrow(() -> Refusal.malformed(
                                "after", after, "expected the code of a ceremony of this Games, as next gave it"));
        return CeremonyPage.of(found, most);
    }

    /** A ceremony that is only proposed is there for the production alone. */
    @GET
    @Path("/{ceremony}")
    @PermitAll
    public Response read(@PathParam("games") String games, @PathParam("ceremony") String code) {
        CeremonyKey key = new CeremonyKey(games, code);
        return answer(200, ProductionRoles.held(caller) ? lookup.read(key) : lookup.readPublic(key));
    }

    /**
     * Creates with {@code If-None-Match: *}, changes with {@code If-Match}. A new one is a draft, or with {@code
     * state=proposed} a suggestion that nobody outside knows of until it is accepted.
     */
    @PUT
    @Path("/{ceremony}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @PathParam("ceremony") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @QueryParam("state") @DefaultValue("draft") String state,
            FactsBody body) {
        if (body == null) throw Refusal.malformed("body", null, "the facts of a ceremony are needed as JSON");
        if (!state.equals("draft") && !state.equals("proposed"))
            throw Refusal.malformed("state", state, "expected draft or proposed");
        PlanCeremony.Planned planned = planCeremony.plan(
                new CeremonyKey(games, code), body, Precondition.of(ifMatch, ifNoneMatch), state.equals("proposed"));
        return answer(planned.created() ? 201 : 200, planned.ceremony());
    }

    /** Takes a proposal into the programme: the public learns of it. */
    @POST
    @Path("/{ceremony}/acceptance")
    @RolesAllowed(Roles.PRODUCER)
    public Response accept(@PathParam("games") String games, @PathParam("ceremony") String code) {
        return answer(200, decide.accept(new CeremonyKey(games, code)));
    }

    /** Calls a ceremony off, or breaks it off. */
    @POST
    @Path("/{ceremony}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response cancel(
            @PathParam("games") String games, @PathParam("ceremony") String code, DecideOnCeremony.Cancellation body) {
        if (body == null) throw Refusal.malformed("body", null, "a reason is needed as JSON");
        return answer(200, decide.cancel(new CeremonyKey(games, code), body));
    }

    private static Response answer(int status, Ceremony ceremony) {
        return Response.status(status)
                .entity(FactsBody.of(ceremony.facts()))
                .header(HttpHeaders.ETAG, Precondition.tag(ceremony.factsVersion()))
                .build();
    }
}
