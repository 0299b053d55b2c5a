package org.flambeau.messaging.operator;

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
import java.util.List;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.messaging.inbox.DeadLetterReplay;
import org.flambeau.messaging.outbox.OutboxTable;
import org.flambeau.messaging.relay.RelayBell;

/** The operator's view of a service's messaging, and the commands to mend it. Role {@code operator}. */
@Path("/operator")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class MessagingResource {

    private static final int MOST_LETTERS = 500;

    private final MessagingStatus status;
    private final OutboxTable outbox;
    private final RelayBell bell;
    private final DeadLetterReplay replay;

    MessagingResource(MessagingStatus status, OutboxTable outbox, RelayBell bell, DeadLetterReplay replay) {
        this.status = status;
        this.outbox = outbox;
        this.bell = bell;
        this.replay = replay;
    }

    /** Depth of the outbox, the relay's leader, what waits and what was set aside. */
    @GET
    @Path("/messaging")
    public MessagingStatus.View status() {
        return status.view();
    }

    /**
     * Publishes events again with the same ids and times: those of one aggregate from a version on, or, without an
     * aggregate, those of a whole topic.
     */
    @POST
    @Path("/outbox/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Resent resend(Resend request) {
        if (request == null || request.topic() == null || !isName(request.topic()))
            throw Refusal.malformed(
                    "topic", request == null ? null : request.topic(), "name the topic to publish to again");
        if (request.aggregate() != null && !isName(request.aggregate()))
            throw Refusal.malformed("aggregate", request.aggregate(), "not the name of an aggregate");
        long from = request.fromVersion() == null ? 1 : request.fromVersion();
        if (from < 1) throw Refusal.unprocessable("fromVersion", from, "versions begin at 1");
        int events = outbox.reopen(request.topic(), request.aggregate(), from);
        if (events == 0)
            throw Refusal.notFound(
                    request.aggregate() == null ? "topic" : "aggregate",
                    request.aggregate() == null ? request.topic() : request.aggregate(),
                    "this service has published nothing of it from version " + from);
        bell.ring();
        return new Resent(events);
    }

    /** Dead letters, newest first, at most 500. */
    @GET
    @Path("/dead-letters")
    public List<MessagingStatus.DeadLetterView> deadLetters(@QueryParam("limit") @DefaultValue("100") String limit) {
        int most = limit.matches("\\d{1,6}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST_LETTERS)
            throw Refusal.malformed("limit", limit, "1 to " + MOST_LETTERS + " are given at once");
        return status.deadLetters(most);
    }

    /** Applies a dead letter once more; 422 with the reason when it still cannot be applied. */
    @POST
    @Path("/dead-letters/{id}/replay")
    public DeadLetterReplay.Outcome replay(@PathParam("id") String id) {
        DeadLetterReplay.Outcome outcome = replay.replay(id)
                .orElseThrow(() -> Refusal.notFound("id", id, "no dead letter with this id waits to be replayed"));
        if (!outcome.applied()) throw Refusal.unprocessable("id", id, outcome.detail());
        return outcome;
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }

    /** What to publish again; {@code aggregate} null is the whole topic, {@code fromVersion} null is 1. */
    public record Resend(String topic, String aggregate, Long fromVersion) {}

    /** How many events go out again. */
    public record Resent(int events) {}
}
