package org.flambeau.medals.podium;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.medals.answer.Flag;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Slice;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.json.JsonText;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** The podium of an event, with all its versions. */
@Path("/games/{games}/events/{event}/podium")
@Tag(name = "Podiums")
@Produces(MediaType.APPLICATION_JSON)
class PodiumResource {

    private static final int MOST_REVISIONS = 500;
    private static final int USUAL_REVISIONS = 100;

    private final GamesShelf shelf;
    private final Events events;
    private final PodiumRepository podiums;
    private final RevisionRepository revisions;
    private final ChangePodium changePodium;
    private final IdempotencyKeys idempotencyKeys;
    private final SecurityIdentity identity;
    private final TransactionManager transactions;

    PodiumResource(
            GamesShelf shelf,
            Events events,
            PodiumRepository podiums,
            RevisionRepository revisions,
            ChangePodium changePodium,
            IdempotencyKeys idempotencyKeys,
            SecurityIdentity identity,
            TransactionManager transactions) {
        this.shelf = shelf;
        this.events = events;
        this.podiums = podiums;
        this.revisions = revisions;
        this.changePodium = changePodium;
        this.idempotencyKeys = idempotencyKeys;
        this.identity = identity;
        this.transactions = transactions;
    }

    @GET
    @PermitAll
    @Operation(summary = "The podium as it stands")
    public Response get(@PathParam("games") String games, @PathParam("event") String event, @Context Request request) {
        PodiumKey key = existing(games, event);
        PodiumVersion podium = podiums.present(key)
                .orElseThrow(() -> Refusal.notFound("podium", event, "this event has no podium yet"));
        return Tagged.read(request, podium.version(), () -> PodiumView.of(key, podium));
    }

    @PUT
    @RolesAllowed({Roles.RESULTS, Roles.RESULTS_CHIEF})
    @Transactional
    @Operation(
            summary = "Enters the podium (If-None-Match: *) or changes it (If-Match)",
            description = "With dryRun=true nothing is stored, and the answer is what the change would do.")
    public Response put(
            @PathParam("games") String games,
            @PathParam("event") String event,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            PodiumRequest body)
            throws SystemException {
        if (body == null) throw Refusal.malformed("body", null, "a podium is needed");
        PodiumKey key = new PodiumKey(games, event);
        Caller caller = new Caller(identity.getPrincipal().getName(), identity.hasRole(Roles.RESULTS_CHIEF));
        if (Flag.read("dryRun", dryRun)) return preview(key, body, Precondition.of(ifMatch, ifNoneMatch), caller);
        String request = "PUT podium " + games + "/" + event + " " + JsonText.of(body);
        StoredAnswer answer = idempotencyKeys.once(
                caller.name(), idempotencyKey, request, () -> change(key, body, ifMatch, ifNoneMatch, caller));
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }

    @GET
    @Path("/revisions")
    @PermitAll
    @Transactional
    @Operation(summary = "Every version that was published, the newest last, a page at a time")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "a version; usually 0, the beginning")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, usually 100")
    public Response revisions(
            @PathParam("games") String games,
            @PathParam("event") String event,
            @Context UriInfo address,
            @Context Request request) {
        Questions asked = Questions.of(address.getQueryParameters(), Set.of("after", "limit"));
        int most = asked.limit(USUAL_REVISIONS, MOST_REVISIONS);
        long after = asked.version("after");
        shelf.atOneMoment(games);
        events.get(games, event);
        PodiumKey key = new PodiumKey(games, event);
        long version = podiums.present(key).map(PodiumVersion::version).orElse(0L);
        return Tagged.read(request, version, () -> page(revisions.after(key, after, most + 1), most));
    }

    private static RevisionView.Page page(List<RevisionEntity> found, int most) {
        Slice<RevisionView> page =
                Slice.of(found.stream().map(RevisionEntity::read).toList(), most);
        return new RevisionView.Page(page.items(), page.next(RevisionView::version));
    }

    /** By doing it and taking it back: what is shown is what would happen. */
    private Response preview(PodiumKey key, PodiumRequest body, Precondition precondition, Caller caller)
            throws SystemException {
        RecordedPodium recorded = changePodium.change(key, body, precondition, caller);
        transactions.setRollbackOnly();
        return Response.ok(PodiumPreview.of(key, recorded)).build();
    }

    private StoredAnswer change(PodiumKey key, PodiumRequest body, String ifMatch, String ifNoneMatch, Caller caller) {
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        PodiumVersion podium =
                changePodium.change(key, body, precondition, caller).podium();
        return new StoredAnswer(
                precondition instanceof Precondition.Create ? 201 : 200,
                Map.of(HttpHeaders.ETAG, Precondition.tag(podium.version())),
                JsonText.of(PodiumView.of(key, podium)));
    }

    private PodiumKey existing(String games, String event) {
        shelf.get(games);
        events.get(games, event);
        return new PodiumKey(games, event);
    }
}
