package org.flambeau.medals.podium;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.medals.answer.Paging;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.rule.Code;

/** The podiums of a Games at a glance: the results desk asks every few seconds, and is told 304 while nothing happens. */
@Path("/games/{games}/podiums")
@Tag(name = "Podiums")
class PodiumStatesResource {

    private static final int MOST_EVENTS = 2_000;

    private final EntityManager database;
    private final GamesShelf shelf;
    private final PodiumStates states;

    PodiumStatesResource(EntityManager database, GamesShelf shelf, PodiumStates states) {
        this.database = database;
        this.shelf = shelf;
        this.states = states;
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
        int most =
                Paging.limit(Optional.ofNullable(asked.text("limit")).orElse(String.valueOf(MOST_EVENTS)), MOST_EVENTS);
        // Tag and states of one moment.
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        shelf.get(games);
        return Tagged.read(request, states.tag(games), () -> page(states.after(games, after, most + 1), most));
    }

    private static PodiumState.Page page(List<PodiumState> found, int most) {
        if (found.size() <= most) return new PodiumState.Page(found, null);
        return new PodiumState.Page(found.subList(0, most), found.get(most - 1).event());
    }
}
