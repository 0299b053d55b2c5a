package org.flambeau.ceremony.parade.delegation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** The delegations of a Games, as one list with one version, in JSON or CSV. The production's alone: it knows flag-bearers. */
@Path("/games/{games}/delegations")
public class DelegationsResource {

    private final Delegations delegations;
    private final GamesRegister register;
    private final SecurityIdentity caller;

    DelegationsResource(Delegations delegations, GamesRegister register, SecurityIdentity caller) {
        this.delegations = delegations;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response json(@PathParam("games") String games) {
        register.require(games);
        return answer(200, delegations.newest(games));
    }

    @GET
    @Produces(DelegationCsv.TYPE + ";qs=0.5")
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response csv(@PathParam("games") String games) {
        register.require(games);
        Edition<DelegationList> newest = delegations.newest(games);
        return tagged(200, newest)
                .entity(DelegationCsv.write(newest.content().delegations()))
                .type(DelegationCsv.TYPE + ";charset=UTF-8")
                .build();
    }

    /** Replaces the whole list: {@code If-None-Match: *} the first time, {@code If-Match} after. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            List<DelegationBody> body) {
        if (body == null) throw Refusal.malformed("body", null, "a list of delegations is needed as JSON");
        return store(games, ReadDelegations.json(body), Precondition.of(ifMatch, ifNoneMatch));
    }

    @PUT
    @Consumes(DelegationCsv.TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response putCsv(
            @PathParam("games") String games,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            byte[] file) {
        return store(games, ReadDelegations.csv(file), Precondition.of(ifMatch, ifNoneMatch));
    }

    /** What CLDR would call the delegations in a language; it never stores anything. */
    @GET
    @Path("/names/proposals")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response proposals(@PathParam("games") String games, @QueryParam("language") String language) {
        register.require(games);
        if (!Languages.isTag(language)) throw Refusal.malformed("language", language, Languages.EXPECTED);
        if (!NameProposals.isKnown(language))
            throw Refusal.unprocessable("language", language, "CLDR has no names in this language");
        return Answers.keptNowhere(
                200, NameProposals.of(language, delegations.newest(games).content()));
    }

    private Response store(String games, DelegationList list, Precondition precondition) {
        Edition<DelegationList> stored = delegations.replace(
                games, list, precondition, caller.getPrincipal().getName());
        return answer(precondition instanceof Precondition.Create ? 201 : 200, stored);
    }

    private static Response answer(int status, Edition<DelegationList> edition) {
        return tagged(status, edition)
                .entity(edition.content().delegations().stream()
                        .map(DelegationBody::of)
                        .toList())
                .build();
    }

    private static Response.ResponseBuilder tagged(int status, Edition<DelegationList> edition) {
        Response.ResponseBuilder answer = Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return edition.version() == 0 ? answer : answer.header(HttpHeaders.ETAG, Precondition.tag(edition.version()));
    }
}
