package org.flambeau.medals.table;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.http.Refusal;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.register.CsvFile;

/** The medal table, as JSON or CSV. A question it does not understand is refused rather than ignored. */
@Path("/games/{games}/medal-table")
@Tag(name = "Medal table")
class TableResource {

    private static final String RANK_BY = "rankBy";
    private static final Map<String, TableView.RankBy> ORDERS =
            Map.of("gold", TableView.RankBy.GOLD, "total", TableView.RankBy.TOTAL);

    private final ReadTable readTable;

    TableResource(ReadTable readTable) {
        this.readTable = readTable;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The medal table; every line carries the ranks of both orders")
    @Parameter(name = RANK_BY, in = ParameterIn.QUERY, description = "order of the lines: gold (usual) or total")
    public Response json(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        ReadTable.Reading reading = readTable.read(games, rankBy(address));
        return varying(Tagged.read(request, reading.tag(), reading::table));
    }

    @GET
    @PermitAll
    @Produces(CsvFile.LESS_WANTED)
    @Operation(hidden = true)
    public Response csv(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        ReadTable.Reading reading = readTable.read(games, rankBy(address));
        Response file = Tagged.read(request, reading.tag() + "-csv", () -> TableCsv.of(reading.table()));
        return Response.fromResponse(varying(file)).type(CsvFile.UTF_8).build();
    }

    private static Response varying(Response response) {
        return Response.fromResponse(response)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static TableView.RankBy rankBy(UriInfo address) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        for (String parameter : asked.keySet())
            if (!parameter.equals(RANK_BY))
                throw Refusal.malformed(parameter, asked.getFirst(parameter), "this parameter is not known here");
        List<String> values = asked.getOrDefault(RANK_BY, List.of("gold"));
        TableView.RankBy rankBy = values.size() == 1 ? ORDERS.get(values.get(0)) : null;
        if (rankBy == null) throw Refusal.malformed(RANK_BY, String.join(",", values), "expected gold or total, once");
        return rankBy;
    }
}
