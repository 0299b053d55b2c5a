package org.flambeau.medals.page;

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
import java.util.Optional;
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
import org.flambeau.medals.organisation.Organisation;

/** The page of one organisation, beside the register of all. */
@Path("/games/{games}/organisations/{organisation}")
@Tag(name = "People")
class OrganisationPageResource {

    private final GamesBooks books;

    OrganisationPageResource(GamesBooks books) {
        this.books = books;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All about one organisation: medals, ranks after each day, comparison with earlier Games")
    @Parameter(name = Language.PARAMETER, in = ParameterIn.QUERY)
    public Response page(
            @PathParam("games") String games,
            @PathParam("organisation") String code,
            @Context UriInfo address,
            @Context Request request) {
        String language = Questions.of(address.getQueryParameters(), Set.of(Language.PARAMETER))
                .language();
        GamesBook book = books.open(games);
        Organisation organisation = Optional.ofNullable(book.organisations().get(code))
                .orElseThrow(
                        () -> Refusal.notFound("organisation", code, "the Games has no organisation of this code"));
        return Tagged.readAnew(request, book.tag(), () -> OrganisationPage.of(book, organisation, language));
    }
}
