package org.flambeau.medals.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.http.Roles;
import org.flambeau.medals.register.CsvFile;
import org.flambeau.medals.register.RegisterDesk;
import org.flambeau.medals.register.Registers;

/** The organisations of a Games, as one list with one version, in JSON or CSV. */
@Path("/games/{games}/organisations")
@Tag(name = "Registers")
class OrganisationsResource {

    private final RegisterDesk<Organisation> desk;

    OrganisationsResource(Registers registers, Organisations register) {
        this.desk = new RegisterDesk<>(registers, register, new OrganisationCsv());
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The organisations of a Games")
    public Response json(@PathParam("games") String games, @Context Request request) {
        return desk.json(games, request);
    }

    @GET
    @PermitAll
    @Produces(CsvFile.LESS_WANTED)
    @Operation(hidden = true)
    public Response csv(@PathParam("games") String games, @Context Request request) {
        return desk.csv(games, request);
    }

    @PUT
    @RolesAllowed(Roles.RESULTS_CHIEF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces the whole list")
    public Response put(
            @PathParam("games") String games,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            List<Organisation> items) {
        return desk.put(games, items, ifMatch, ifNoneMatch);
    }

    @PUT
    @RolesAllowed(Roles.RESULTS_CHIEF)
    @Consumes(CsvFile.TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response putCsv(
            @PathParam("games") String games,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            byte[] file) {
        return desk.putCsv(games, file, ifMatch, ifNoneMatch);
    }
}
