package org.flambeau.ceremony.victory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** The register of emblems of a Games. */
@Path("/games/{games}/emblems")
@Produces(MediaType.APPLICATION_JSON)
public class EmblemsResource {

    private final GamesRegister games;
    private final EmblemRegister register;

    EmblemsResource(GamesRegister games, EmblemRegister register) {
        this.games = games;
        this.register = register;
    }

    @GET
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response read(@PathParam("games") String code) {
        games.require(code);
        Emblems emblems = register.of(code);
        if (emblems.version() == 0)
            throw Refusal.notFound("games", code, "this Games has no emblems yet: PUT them with If-None-Match: *");
        return answer(200, emblems);
    }

    /** Creates with {@code If-None-Match: *}, replaces with {@code If-Match}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            EmblemsBody body) {
        if (body == null) throw Refusal.malformed("body", null, "a register of emblems is needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        Emblems emblems = register.replace(code, body, precondition);
        return answer(precondition instanceof Precondition.Create ? 201 : 200, emblems);
    }

    private static Response answer(int status, Emblems emblems) {
        return Response.status(status)
                .entity(EmblemsBody.of(emblems))
                .header(HttpHeaders.ETAG, Precondition.tag(emblems.version()))
                .build();
    }
}
