package org.flambeau.medals.table;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.medals.register.CsvFile;

/**
 * The medal table. A question it does not understand is refused rather than ignored. What is at hand is answered on the
 * event loop, what has to be read on a worker.
 */
@Path("/games/{games}/medal-table")
@Tag(name = "Medal table")
@PermitAll
@NonBlocking
class TableResource {

    private final TableAnswers answers;

    TableResource(TableAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The medal table; every line carries the ranks of both orders")
    @Parameter(
            name = "rankBy",
            in = ParameterIn.QUERY,
            description = "order of the lines: gold (usual), total or perMillion")
    @Parameter(name = "discipline", in = ParameterIn.QUERY, description = "medals of this discipline alone")
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "medals of this category alone: M, W, X or O")
    @Parameter(name = "day", in = ParameterIn.QUERY, description = "medals of this sporting day alone")
    @Parameter(name = "throughDay", in = ParameterIn.QUERY, description = "the standing after this sporting day")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "the standing as the public could know it at this moment")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "official: medals of official podiums alone; all (usual)")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "language tag of the names")
    public Uni<Response> json(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        return answer(games, address, request, TableForms.Form.JSON);
    }

    @GET
    @Produces(CsvFile.LESS_WANTED)
    @Operation(hidden = true)
    public Uni<Response> csv(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        return answer(games, address, request, TableForms.Form.CSV);
    }

    @GET
    @Produces(MediaType.APPLICATION_XML + ";qs=0.4")
    @Operation(hidden = true)
    public Uni<Response> xml(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        return answer(games, address, request, TableForms.Form.XML);
    }

    private Uni<Response> answer(String games, UriInfo address, Request request, TableForms.Form form) {
        TableQuestion question = TableQuestion.of(address.getQueryParameters());
        Optional<Answer> atHand = answers.atHand(games, question, form);
        if (atHand.isPresent()) return Uni.createFrom().item(response(request, atHand.get()));
        return Uni.createFrom()
                .item(() -> answers.prepare(games, question, form))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(answer -> response(request, answer));
    }

    /** Caches may keep it and have to ask each time whether it still holds. */
    private static Response response(Request request, Answer answer) {
        EntityTag tag = new EntityTag(answer.tag());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                notModified != null ? notModified : Response.ok(answer.body(), answer.mediaType());
        return response.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
