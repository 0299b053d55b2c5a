package org.flambeau.ceremony.parade;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.ProductionRoles;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** The parade of a ceremony: whole for the production, and as a public list where the parade shows one. */
@Path("/games/{games}/ceremonies/{ceremony}/parade")
@Produces(MediaType.APPLICATION_JSON)
public class ParadeResource {

    private final CeremonyLookup lookup;
    private final ParadeLookup parades;
    private final EditParade editParade;
    private final ApproveParade approveParade;
    private final PublicParade publicParade;
    private final SecurityIdentity caller;
    private final Clock clock;

    ParadeResource(
            CeremonyLookup lookup,
            ParadeLookup parades,
            EditParade editParade,
            ApproveParade approveParade,
            PublicParade publicParade,
            SecurityIdentity caller,
            Clock clock) {
        this.lookup = lookup;
        this.parades = parades;
        this.editParade = editParade;
        this.approveParade = approveParade;
        this.publicParade = publicParade;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param version public version: it rises when the list is another one */
    public record PublicAnswer(String games, String ceremony, long version, List<PublicList.Line> order) {}

    /**
     * {@code view=public} is for everybody; without it the whole parade, for the production's roles. {@code at} asks for the
     * forecast of another instant, with what had happened by then.
     */
    @GET
    @PermitAll
    public Response read(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @QueryParam("view") @DefaultValue("production") String view,
            @QueryParam("at") String at,
            @Context Request request) {
        CeremonyKey key = new CeremonyKey(games, ceremony);
        return switch (view) {
            case "public" -> publicList(key, request);
            case "production" -> {
                ProductionRoles.require(caller);
                yield whole(200, parades.of(lookup.read(key)), at == null ? now() : instant(at));
            }
            default -> throw Refusal.malformed("view", view, "expected public or production");
        };
    }

    /** Creates with {@code If-None-Match: *}, changes with {@code If-Match}. What is changed is a draft again. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            ParadeBody body) {
        if (body == null) throw Refusal.malformed("body", null, "the settings of a parade are needed as JSON");
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        Parade edited = editParade.edit(new CeremonyKey(games, ceremony), body, precondition, name());
        return whole(precondition instanceof Precondition.Create ? 201 : 200, edited, now());
    }

    /** Approves the versions that the body names: another person than who edited them, and only when nothing blocks it. */
    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    public Response approve(
            @PathParam("games") String games, @PathParam("ceremony") String ceremony, ApproveParade.ApprovalBody body) {
        if (body == null) throw Refusal.malformed("body", null, "version and delegationsVersion are needed as JSON");
        return whole(200, approveParade.approve(new CeremonyKey(games, ceremony), body, name()), now());
    }

    private Response publicList(CeremonyKey key, Request request) {
        PublicList shown = publicParade.shown(key).orElseThrow(() -> notShown(key));
        PublicList.Published list = publicParade
                .kept(key)
                .filter(kept -> kept.list().equals(shown))
                .or(() -> publicParade.publish(key))
                .orElseThrow(() -> notShown(key));
        EntityTag tag = new EntityTag(Long.toString(list.version()));
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(new PublicAnswer(
                                key.games(),
                                key.ceremony(),
                                list.version(),
                                list.list().order()))
                        .tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Whether there is no parade or one that is not shown, is not told. */
    private static HttpProblem notShown(CeremonyKey key) {
        return Refusal.notFound("ceremony", key.ceremony(), "this ceremony shows no order of a parade");
    }

    private static Response whole(int status, Parade parade, Instant at) {
        return Answers.keptNowhere(
                status, ParadeAnswer.of(parade, at), parade.settings().version());
    }

    private static Instant instant(String at) {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.malformed("at", at, "expected an instant with its offset, such as 2024-07-26T19:30:00+02:00");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
