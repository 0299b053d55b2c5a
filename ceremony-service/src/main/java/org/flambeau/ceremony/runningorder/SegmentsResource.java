package org.flambeau.ceremony.runningorder;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** Segments one by one, each under its own ETag: who edits another segment is in nobody's way. */
@Path("/games/{games}/ceremonies/{ceremony}/running-order/segments/{segment}")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentsResource {

    private final CeremonyLookup lookup;
    private final EditRunningOrder edit;
    private final SecurityIdentity editor;

    SegmentsResource(CeremonyLookup lookup, EditRunningOrder edit, SecurityIdentity editor) {
        this.lookup = lookup;
        this.edit = edit;
        this.editor = editor;
    }

    @GET
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response read(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("segment") String segment) {
        return answer(200, lookup.read(new CeremonyKey(games, ceremony)), segment);
    }

    /** Changes with {@code If-Match}; puts in with {@code If-None-Match: *}, at the end or after a segment that is named. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("segment") String segment,
            @QueryParam("after") String after,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            SegmentBody body) {
        if (body == null) throw Refusal.malformed("body", null, "a segment is needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        Ceremony edited = edit.put(new CeremonyKey(games, ceremony), segment, body, after, precondition, name());
        return answer(precondition instanceof Precondition.Create ? 201 : 200, edited, segment);
    }

    @DELETE
    @RolesAllowed(Roles.PRODUCER)
    public Response remove(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @PathParam("segment") String segment,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        edit.remove(new CeremonyKey(games, ceremony), segment, Precondition.of(ifMatch, null), name());
        return Response.noContent().build();
    }

    private String name() {
        return editor.getPrincipal().getName();
    }

    private static Response answer(int status, Ceremony ceremony, String code) {
        Segment segment = ceremony.order()
                .find(code)
                .orElseThrow(() -> Refusal.notFound("segment", code, "the running order has no such segment"));
        return Answers.keptNowhere(status, SegmentBody.of(segment.plan()), segment.version());
    }
}
