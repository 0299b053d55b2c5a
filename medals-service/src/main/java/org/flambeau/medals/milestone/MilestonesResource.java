package org.flambeau.medals.milestone;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.medals.answer.Tagged;

/** The milestones of a Games. A question it does not understand is refused rather than ignored. */
@Path("/games/{games}/milestones")
@Tag(name = "Milestones")
class MilestonesResource {

    private final ReadMilestones readMilestones;

    MilestonesResource(ReadMilestones readMilestones) {
        this.readMilestones = readMilestones;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Milestones in order of award, a page at a time, with the facts that prove them")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "such as FIRST_GOLD_EVER")
    @Parameter(name = "organisation", in = ParameterIn.QUERY, description = "code of an organisation")
    @Parameter(name = "athlete", in = ParameterIn.QUERY, description = "code of an athlete")
    @Parameter(name = "event", in = ParameterIn.QUERY, description = "code of the event that brought them")
    @Parameter(
            name = "retracted",
            in = ParameterIn.QUERY,
            description = "false: those that hold; true: those that were taken back; both when not given")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "language tag of names and headlines")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, 100 when not given")
    public Response get(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        MilestoneQuestion question = MilestoneQuestion.of(address.getQueryParameters());
        ReadMilestones.Reading reading = readMilestones.read(games, question);
        return Tagged.readAnew(request, reading.stamp().tag(), reading::page);
    }
}
