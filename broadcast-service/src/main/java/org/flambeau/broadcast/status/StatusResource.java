package org.flambeau.broadcast.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.webhook.WebhookOverview;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.jboss.logging.Logger;

/** How the feed and its delivery stand, all replicas together. Role {@code operator}. */
@Path("/operator/status")
@Tag(name = "Operating")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
class StatusResource {

    private static final Logger LOG = Logger.getLogger(StatusResource.class);

    private final Announcer announcer;
    private final ReplicaTable replicas;
    private final Archive archive;
    private final WebhookOverview webhooks;
    private final Clock clock;

    StatusResource(Announcer announcer, ReplicaTable replicas, Archive archive, WebhookOverview webhooks, Clock clock) {
        this.announcer = announcer;
        this.replicas = replicas;
        this.archive = archive;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param replica id of the replica that answers
     * @param heads sequence of the newest notification in the store, per Games; the first 200 Games by code
     */
    public record View(
            Instant at,
            String replica,
            Map<String, Long> heads,
            List<Replica> replicas,
            WebhookOverview.View webhooks) {}

    /** The present state; 503 while the store does not answer. */
    @GET
    @Operation(summary = "The feed's heads, replicas, lag, subscribers and webhooks")
    public Response status() {
        try {
            List<Replica> there = replicas.all();
            View view =
                    new View(clock.instant(), announcer.id(), Announcer.first(archive.heads()), there, webhooks.view());
            return Response.ok(view).header("Cache-Control", "no-store").build();
        } catch (SQLException e) {
            LOG.warnf("the status cannot be read: %s", e.getMessage());
            throw Refusal.of(503, "Not now", null, null, "the store does not answer");
        }
    }
}
