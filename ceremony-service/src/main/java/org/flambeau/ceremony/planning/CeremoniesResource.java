package org.flambeau.ceremony.planning;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.ceremony.http.CeremonyLookup;
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

    CeremoniesResource(
            GamesRegister register, Ceremonies ceremonies, CeremonyLookup lookup, PlanCeremony planCeremony) {
        this.register = register;
        this.ceremonies = ceremonies;
        this.lookup = lookup;
        this.planCeremony = planCeremony;
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

    @GET
    @Path("/{ceremony}")
    @PermitAll
    public Response read(@PathParam("games") String games, @PathParam("ceremony") String code) {
        return answer(200, lookup.read(new CeremonyKey(games, code)));
    }

    /** Creates with {@code If-None-Match: *}, changes with {@code If-Match}. */
    @PUT
    @Path("/{ceremony}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @PathParam("ceremony") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            FactsBody body) {
        if (body == null) throw Refusal.malformed("body", null, "the facts of a ceremony are needed as JSON");
        PlanCeremony.Planned planned =
                planCeremony.plan(new CeremonyKey(games, code), body, Precondition.of(ifMatch, ifNoneMatch));
        return answer(planned.created() ? 201 : 200, planned.ceremony());
    }

    private static Response answer(int status, Ceremony ceremony) {
        return Response.status(status)
                .entity(FactsBody.of(ceremony.facts()))
                .header(HttpHeaders.ETAG, Precondition.tag(ceremony.factsVersion()))
                .build();
    }
}
