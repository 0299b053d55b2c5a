package org.flambeau.medals.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.book.GamesBooks;
import org.flambeau.medals.register.CsvFile;

/** Who won which medal: JSON and CSV a page at a time, and the document DT_MEDALLISTS of the Olympic Data Feed as a whole. */
@Path("/games/{games}/medallists")
@Tag(name = "People")
class MedallistsResource {

    private static final int MOST = 5_000;
    private static final int USUAL = 100;
    /** A file is taken as a whole unless a client says otherwise. */
    private static final int USUAL_OF_CSV = MOST;

    private static final Set<String> ONE_PAGE = parameters("lang", "after", "limit");

    private final GamesBooks books;

    MedallistsResource(GamesBooks books) {
        this.books = books;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Medals with their holders in order of award; a team's medal once for each member")
    @Parameter(name = "organisation", in = ParameterIn.QUERY, description = "whom it counts for, or the person's own")
    @Parameter(name = "discipline", in = ParameterIn.QUERY)
    @Parameter(name = "event", in = ParameterIn.QUERY)
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "M, W, X or O")
    @Parameter(name = "medal", in = ParameterIn.QUERY, description = "GOLD, SILVER or BRONZE")
    @Parameter(name = "day", in = ParameterIn.QUERY, description = "sporting day of the medal")
    @Parameter(name = "athlete", in = ParameterIn.QUERY)
    @Parameter(name = "gender", in = ParameterIn.QUERY, description = "M or W")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "part of a name, without regard to case and accents")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 5000, usually 100")
    public Response json(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        Reading reading = read(games, address, USUAL);
        return answer(
                reading, address, MediaType.APPLICATION_JSON, Tagged.readAnew(request, reading.tag(), reading::page));
    }

    @GET
    @PermitAll
    @Produces(CsvFile.LESS_WANTED)
    @Operation(hidden = true)
    public Response csv(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        Reading reading = read(games, address, USUAL_OF_CSV);
        Response file = Tagged.readAnew(
                request,
                reading.tag() + "-csv",
                () -> MedallistsCsv.of(reading.page().items()));
        return answer(reading, address, CsvFile.UTF_8, file);
    }

    @GET
    @PermitAll
    @Produces("application/xml;qs=0.4")
    @Operation(hidden = true)
    public Response xml(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        Questions asked = Questions.of(address.getQueryParameters(), MedallistQuestion.PARAMETERS);
        MedallistQuestion question = MedallistQuestion.of(asked);
        GamesBook book = books.open(games);
        Response document = Tagged.readAnew(request, book.tag() + "-xml", () -> MedallistsOdf.of(book, question));
        return varying(document).type("application/xml;charset=UTF-8").build();
    }

    private Reading read(String games, UriInfo address, int usual) {
        Questions asked = Questions.of(address.getQueryParameters(), ONE_PAGE);
        MedallistQuestion question = MedallistQuestion.of(asked);
        String language = asked.language();
        int limit = asked.limit(usual, MOST);
        GamesBook book = books.open(games);
        return new Reading(book.tag(), Medallists.page(book, question, language, asked.text("after"), limit));
    }

    /** The address of the next page stands in a header too: a CSV file has no other place for it (RFC 8288). */
    private static Response answer(Reading reading, UriInfo address, String type, Response response) {
        Response.ResponseBuilder answer = varying(response).type(type);
        String next = reading.page().next();
        if (next != null)
            answer.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("after", next)
                            .build(),
                    "next");
        return answer.build();
    }

    private static Response.ResponseBuilder varying(Response response) {
        return Response.fromResponse(response).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static Set<String> parameters(String... others) {
        Set<String> all = new HashSet<>(MedallistQuestion.PARAMETERS);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }

    private record Reading(String tag, MedallistsView page) {}
}
