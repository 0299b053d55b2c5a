package org.flambeau.medals.podium;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Slice;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.rule.Code;

/** The podiums of a Games at a glance: the results desk asks every few seconds, and is told 304 while nothing happens. */
@Path("/games/{games}/podiums")
@Tag(name = "Podiums")
@Produces(MediaType.APPLICATION_JSON)
class PodiumStatesResource {

    private static final int MOST_EVENTS = 2_000;

    private final GamesShelf shelf;
    private final PodiumStates states;
    private final Pulse pulse;

    PodiumStatesResource(GamesShelf shelf, PodiumStates states, Pulse pulse) {
        this.shelf = shelf;
        this.states = states;
        this.pulse = pulse;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "How far every podium is, by event code",
            description =
                    "Version, status and whether the event is finished. Parameters: after (an event code), limit.")
    public Response get(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        Questions asked = Questions.of(address.getQueryParameters(), Set.of("after", "limit"));
        String after = Optional.ofNullable(asked.code("after", Code.EVENT)).orElse("");
        int most = asked.limit(MOST_EVENTS, MOST_EVENTS);
        shelf.atOneMoment(games);
        String tag = String.valueOf(pulse.seen(games).table());
        return Tagged.read(request, tag, () -> page(Slice.of(states.after(games, after, most + 1), most)));
    }

    private static PodiumState.Page page(Slice<PodiumState> slice) {
        return new PodiumState.Page(slice.items(), slice.next(PodiumState::event));
    }
}
