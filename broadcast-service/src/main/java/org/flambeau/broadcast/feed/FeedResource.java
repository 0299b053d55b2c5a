package org.flambeau.broadcast.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.broadcast.interest.Queries;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.http.Refusal;

/** What has been published: the Games that have a feed, and the present state of each. */
@Path("/games")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class FeedResource {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    /** A Games that has a feed; what was not told of it is left out. */
    public record FeedEntry(
            String games, long head, Map<String, String> names, String zone, LocalDate firstDay, LocalDate lastDay) {
        static FeedEntry of(FeedState state) {
            GamesChanged about = state.about();
            if (about == null) return new FeedEntry(state.games(), state.at(), null, null, null, null);
            return new FeedEntry(
                    state.games(), state.at(), about.names(), about.zone(), about.firstDay(), about.lastDay());
        }
    }

    /**
     * A page of Games.
     *
     * @param next what to ask {@code after} for the next page, left out on the last
     */
    public record FeedList(List<FeedEntry> items, String next) {}

    /** Games by code; what follows the page is asked for with the code of its last. */
    @GET
    public FeedList games(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        feeds.requireLoaded();
        int most = (int) Queries.within("limit", limit, USUAL_PAGE, 1, LARGEST_PAGE);
        List<FeedEntry> rest = feeds.states().stream()
                .filter(state -> after == null || state.games().compareTo(after) > 0)
                .limit(most + 1L)
                .map(FeedEntry::of)
                .toList();
        if (rest.size() <= most) return new FeedList(rest, null);
        return new FeedList(rest.subList(0, most), rest.get(most - 1).games());
    }

    @GET
    @Path("/{games}/snapshot")
    public Response snapshot(@PathParam("games") String games, @Context Request request) {
        FeedState state = feeds.loaded(games).state();
        return trueAt(state.at(), request, () -> Snapshot.of(state, Interest.ALL));
    }

    /** What an organisation has won, and where it stood day by day. */
    @GET
    @Path("/{games}/organisations/{organisation}")
    public Response organisation(
            @PathParam("games") String games,
            @PathParam("organisation") String organisation,
            @Context Request request) {
        FeedState state = feeds.loaded(games).state();
        OrganisationView view = OrganisationView.of(state, organisation)
                .orElseThrow(() -> Refusal.notFound(
                        "organisation", organisation, "no medal of such an organisation has been told"));
        return trueAt(state.at(), request, () -> view);
    }

    private static Response trueAt(long sequence, Request request, Supplier<Object> state) {
        EntityTag tag = new EntityTag(Long.toString(sequence));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(state.get()) : unchanged)
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .build();
    }
}
