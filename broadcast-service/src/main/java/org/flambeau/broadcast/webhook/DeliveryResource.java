package org.flambeau.broadcast.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** What became of what an endpoint was sent; a test; and from where it is sent again. */
@Path("/games/{games}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARTNER)
public class DeliveryResource {

    private final Deliveries deliveries;
    private final PingEndpoint ping;
    private final JsonWebToken token;

    DeliveryResource(Deliveries deliveries, PingEndpoint ping, JsonWebToken token) {
        this.deliveries = deliveries;
        this.ping = ping;
        this.token = token;
    }

    /**
     * A page of deliveries, the newest first.
     *
     * @param next what to ask {@code after} for the next page, left out on the last
     */
    public record DeliveryPage(QueueState queue, List<Delivery> items, Long next) {}

    @GET
    @Path("/{webhook}/deliveries")
    public Response list(
            @PathParam("games") String games,
            @PathParam("webhook") String id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        int most = Paging.limit(limit);
        Deliveries.Told told = deliveries.of(Partner.of(token), games, id, Paging.below(after), most + 1);
        List<Delivery> found = told.deliveries();
        return Answers.of(
                found.size() <= most
                        ? new DeliveryPage(told.queue(), found, null)
                        : new DeliveryPage(
                                told.queue(),
                                found.subList(0, most),
                                found.get(most - 1).sequence()));
    }

    /** Begins with another notification; what was delivered already comes again under the same id. */
    @POST
    @Path("/{webhook}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replay(@PathParam("games") String games, @PathParam("webhook") String id, ReplayBody body) {
        if (body == null) throw Refusal.malformed("body", null, "from or since is needed as JSON");
        return Answers.of(deliveries.replay(Partner.of(token), games, id, body));
    }

    /** Sends a test message and answers with what came of it. */
    @POST
    @Path("/{webhook}/ping")
    public Response ping(@PathParam("games") String games, @PathParam("webhook") String id)
            throws InterruptedException {
        return Answers.of(ping.ping(Partner.of(token), games, id));
    }
}
