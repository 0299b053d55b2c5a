package org.flambeau.medals.games;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Slice;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.rule.Code;

/** The Games that are registered. */
@Path("/games")
@Tag(name = "Games")
@Produces(MediaType.APPLICATION_JSON)
class GamesResource {

    private static final int MOST_GAMES = 200;
    private static final int USUAL = 50;

    private final GamesRepository repository;
    private final GamesShelf shelf;
    private final ChangeGames changeGames;

    GamesResource(GamesRepository repository, GamesShelf shelf, ChangeGames changeGames) {
        this.repository = repository;
        this.shelf = shelf;
        this.changeGames = changeGames;
    }

    @GET
    @PermitAll
    @Operation(summary = "The registered Games by code, a page at a time")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, usually 50")
    public GamesView.Page list(@Context UriInfo address) {
        Questions asked = Questions.of(address.getQueryParameters(), Set.of("after", "limit"));
        String after = asked.code("after", Code.GAMES);
        int most = asked.limit(USUAL, MOST_GAMES);
        List<GamesView> found = repository.after(after == null ? "" : after, most + 1).stream()
                .map(entity -> GamesView.of(entity.read()))
                .toList();
        Slice<GamesView> page = Slice.of(found, most);
        return new GamesView.Page(page.items(), page.next(GamesView::games));
    }

    @GET
    @Path("/{games}")
    @PermitAll
    @Operation(summary = "The facts of a Games")
    public Response get(@PathParam("games") String code, @Context Request request) {
        Games games = shelf.get(code);
        return Tagged.read(request, games.version(), () -> GamesView.of(games));
    }

    @PUT
    @Path("/{games}")
    @RolesAllowed(Roles.RESULTS_CHIEF)
    @Operation(summary = "Registers a Games or changes its facts")
    public Response put(
            @PathParam("games") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            GamesFacts facts) {
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        if (facts == null) throw Refusal.malformed("body", null, "the facts of the Games are needed");
        Games games = changeGames.change(code, facts, precondition);
        return Tagged.written(precondition, games.version(), GamesView.of(games));
    }
}
