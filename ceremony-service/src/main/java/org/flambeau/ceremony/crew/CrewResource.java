package org.flambeau.ceremony.crew;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** Columns of the departments beside the running order. The producer makes them, everybody of the production fills them. */
@Path("/games/{games}/ceremonies/{ceremony}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
public class CrewResource {

    private static final String CELL = "/segments/{segment}/crew/{column}";

    private final CeremonyLookup lookup;
    private final CrewBoards boards;

    CrewResource(CeremonyLookup lookup, CrewBoards boards) {
        this.lookup = lookup;
        this.boards = boards;
    }

    /** All columns with all their texts, for screens and prints. */
    @GET
    @Path("/crew")
    public Response board(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        return Answers.keptNowhere(200, boards.read(known(games, ceremony)));
    }

    @GET
    @Path("/crew-columns")
    public Response columns(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        CrewBoard board = boards.read(known(games, ceremony));
        if (board.version() == 0)
            throw Refusal.notFound(
                    "ceremony",
                    ceremony,
                    "the crew of this ceremony has no columns yet: PUT them with If-None-Match: *");
        return Answers.keptNowhere(200, ColumnsBody.of(board), board.version());
    }

    /** Creates with {@code If-None-Match: *}, changes with {@code If-Match}. */
    @PUT
    @Path("/crew-columns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response putColumns(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            ColumnsBody body) {
        if (body == null) throw Refusal.malformed("body", null, "the columns are needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        CrewBoard board = boards.columns(new CeremonyKey(games, ceremony), body, precondition);
        return Answers.keptNowhere(statusOf(precondition), ColumnsBody.of(board), board.version());
    }

    @GET
    @Path(CELL)
    public Response cell(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("segment") String segment,
            @PathParam("column") String column) {
        CrewCell cell = boards.boardWith(lookup.read(new CeremonyKey(games, ceremony)), segment, column)
                .cell(segment, column)
                .orElseThrow(() -> Refusal.notFound(
                        "column", column, "nothing is written here yet: PUT a text with If-None-Match: *"));
        return Answers.keptNowhere(200, cell, cell.version());
    }

    /** Writes a text: the first with {@code If-None-Match: *}, over another with {@code If-Match}. */
    @PUT
    @Path(CELL)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response putCell(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("segment") String segment,
            @PathParam("column") String column,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context SecurityContext security,
            CellBody body) {
        if (body == null) throw Refusal.malformed("body", null, "a text is needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        CrewCell cell =
                boards.write(new CeremonyKey(games, ceremony), segment, column, body, precondition, nameOf(security));
        return Answers.keptNowhere(statusOf(precondition), cell, cell.version());
    }

    @DELETE
    @Path(CELL)
    public Response clearCell(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("segment") String segment,
            @PathParam("column") String column,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        Precondition precondition = Precondition.of(ifMatch, null);
        boards.clear(new CeremonyKey(games, ceremony), segment, column, precondition, nameOf(security));
        return Answers.keptNowhere(204, null);
    }

    private CeremonyKey known(String games, String ceremony) {
        return lookup.read(new CeremonyKey(games, ceremony)).key();
    }

    private static int statusOf(Precondition precondition) {
        return precondition instanceof Precondition.Create ? 201 : 200;
    }

    private static String nameOf(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
