package org.flambeau.broadcast.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.messaging.idempotency.IdempotencyKeys;

/** Endpoints of the partner that asks: what a Games tells is posted to them, signed. */
@Path("/games/{games}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARTNER)
public class WebhookResource {

    private final Endpoints endpoints;
    private final JsonWebToken token;

    WebhookResource(Endpoints endpoints, JsonWebToken token) {
        this.endpoints = endpoints;
        this.token = token;
    }

    /**
     * A page of endpoints.
     *
     * @param next what to ask {@code after} for the next page, left out on the last
     */
    public record EndpointPage(List<Endpoint> items, String next) {}

    @GET
    public Response list(
            @PathParam("games") String games,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        int most = Paging.limit(limit);
        List<Endpoint> found = endpoints.of(Partner.of(token), games, after, most + 1);
        return Answers.of(
                found.size() <= most
                        ? new EndpointPage(found, null)
                        : new EndpointPage(
                                found.subList(0, most), found.get(most - 1).id()));
    }

    /** Makes an endpoint and tells its secret, this once; the key lets it be sent again when the answer was lost. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @PathParam("games") String games,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            EndpointBody body) {
        return Answers.of(endpoints.create(Partner.of(token), games, needed(body), needed(idempotencyKey)));
    }

    @GET
    @Path("/{webhook}")
    public Response read(@PathParam("games") String games, @PathParam("webhook") String id) {
        return Answers.of(endpoints.read(Partner.of(token), games, id));
    }

    /** Changes an endpoint, and enables one again that was disabled; needs {@code If-Match}. */
    @PUT
    @Path("/{webhook}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("games") String games,
            @PathParam("webhook") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            EndpointBody body) {
        Precondition precondition = Precondition.of(ifMatch, null);
        return Answers.of(endpoints.change(Partner.of(token), games, id, needed(body), precondition));
    }

    @DELETE
    @Path("/{webhook}")
    public Response delete(
            @PathParam("games") String games,
            @PathParam("webhook") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        endpoints.delete(Partner.of(token), games, id, Precondition.of(ifMatch, null));
        return Answers.nothing();
    }

    /** Rotates the secret and tells it, this once. */
    @POST
    @Path("/{webhook}/secret")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rotate(
            @PathParam("games") String games,
            @PathParam("webhook") String id,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            RotationBody body) {
        return Answers.of(endpoints.rotate(
                Partner.of(token), games, id, body == null ? null : body.overlap(), needed(idempotencyKey)));
    }

    private static String needed(String idempotencyKey) {
        if (idempotencyKey == null)
            throw Refusal.malformed(
                    IdempotencyKeys.HEADER, null, "a key of its own is needed, so that this can be sent again");
        return idempotencyKey;
    }

    private static EndpointBody needed(EndpointBody body) {
        if (body == null) throw Refusal.malformed("body", null, "an endpoint is needed as JSON");
        return body;
    }
}
