package org.flambeau.medals.schedule;

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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.book.GamesBooks;

/** The medal events by day, decided or not, and those that come next. */
@Path("/games/{games}/schedule")
@Tag(name = "Schedule")
class ScheduleResource {

    private static final int MOST = 2_000;
    private static final int USUAL = 500;

    private final GamesBooks books;
    private final Clock clock;

    ScheduleResource(GamesBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Which medal events are on which day; what comes next and what is overdue first")
    @Parameter(name = "day", in = ParameterIn.QUERY)
    @Parameter(name = "discipline", in = ParameterIn.QUERY)
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "M, W, X or O")
    @Parameter(name = "decided", in = ParameterIn.QUERY, description = "true or false; usually both")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 2000, usually 500")
    public Response schedule(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        Questions asked = Questions.of(address.getQueryParameters(), ScheduleQuestion.PARAMETERS);
        ScheduleQuestion question = ScheduleQuestion.of(asked);
        String language = asked.language();
        int limit = asked.limit(USUAL, MOST);
        Programme programme = Programme.of(books.open(games), clock.instant());
        ScheduleView page = programme.page(question, language, asked.text("after"), limit);
        return Tagged.readAnew(request, programme.tag(), () -> page);
    }
}
