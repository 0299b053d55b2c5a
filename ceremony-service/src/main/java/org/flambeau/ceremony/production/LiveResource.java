package org.flambeau.ceremony.production;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** What the screens of a production ask besides the running order. */
@Path("/games/{games}/ceremonies/{ceremony}")
public class LiveResource {

    private static final int SHORTEST_PAUSE_SECONDS = 2;
    private static final int LONGEST_PAUSE_SECONDS = 15;

    private final Shows shows;
    private final CeremonyLookup lookup;
    private final RandomGenerator random = new SecureRandom();

    LiveResource(Shows shows, CeremonyLookup lookup) {
        this.shows = shows;
        this.lookup = lookup;
    }

    public record ServerTime(Instant now) {}

    /**
     * The production as a stream: {@code state} at once and on every change, each whole; {@code heartbeat} with the
     * server's time every 5 seconds. It ends when the token expires. 503 when all places are taken.
     */
    @GET
    @Path("/live")
    @Produces({"text/event-stream", MediaType.WILDCARD})
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response live(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        // LiveRoute has served whoever could be served.
        lookup.read(new CeremonyKey(games, ceremony));
        // Everyone is told another time, so that they do not all come back at once.
        int seconds = random.nextInt(SHORTEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS + 1);
        throw HttpProblem.builder(
                        Refusal.of(503, "Not now", null, null, "all places are taken; come back in " + seconds + " s"))
                .withHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .build();
    }

    /** The server's time, for a screen that works out how wrong its own clock is. */
    @GET
    @Path("/time")
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response time() {
        return Answers.keptNowhere(200, new ServerTime(shows.now()));
    }
}
