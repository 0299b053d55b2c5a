package org.flambeau.medals.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.http.Refusal;
import org.flambeau.medals.answer.Language;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.book.GamesBooks;

/** The people who won medals: the most decorated first, and each with a page. */
@Path("/games/{games}/athletes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class AthletesResource {

    private static final int MOST = 1_000;
    private static final int USUAL = 50;

    private final GamesBooks books;

    AthletesResource(GamesBooks books) {
        this.books = books;
    }

    @GET
    @PermitAll
    @Operation(summary = "The most decorated people; a team's medal counts once for each member")
    @Parameter(name = "rankBy", in = ParameterIn.QUERY, description = "gold (usual) or total")
    @Parameter(name = "organisation", in = ParameterIn.QUERY)
    @Parameter(name = "discipline", in = ParameterIn.QUERY)
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "M, W, X or O")
    @Parameter(name = "gender", in = ParameterIn.QUERY, description = "M or W")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "how many medals, usually 1")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1000, usually 50")
    public Response list(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        Questions asked = Questions.of(address.getQueryParameters(), AthletesQuestion.PARAMETERS);
        AthletesQuestion question = AthletesQuestion.of(asked);
        int limit = asked.limit(USUAL, MOST);
        GamesBook book = books.open(games);
        AthleteLine.Page page = question.page(book, asked.text("after"), limit);
        return Tagged.readAnew(request, book.tag(), () -> page);
    }

    @GET
    @Path("/{athlete}")
    @PermitAll
    @Operation(summary = "All about one medallist")
    @Parameter(name = Language.PARAMETER, in = ParameterIn.QUERY)
    public Response page(
            @PathParam("games") String games,
            @PathParam("athlete") String athlete,
            @Context UriInfo address,
            @Context Request request) {
        String language = Questions.of(address.getQueryParameters(), Set.of(Language.PARAMETER))
                .language();
        GamesBook book = books.open(games);
        AthletePage page = AthletePage.of(book, athlete, language)
                .orElseThrow(
                        () -> Refusal.notFound("athlete", athlete, "nobody of this code holds a medal of these Games"));
        return Tagged.readAnew(request, book.tag(), () -> page);
    }
}
