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
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.Refusal;

/** What has been published: the Games that have a feed, the present state of each, and its notifications. */
@Path("/games")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class FeedResource {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Feeds feeds;
    private final Archive archive;

    FeedResource(Feeds feeds, Archive archive) {
        this.feeds = feeds;
        this.archive = archive;
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

    /**
     * A page of notifications.
     *
     * @param next what to ask {@code after} for the next page
     * @param head sequence of the newest notification; the page is the last when {@code next} has reached it
     */
    public record NotificationPage(List<NotificationPublished> items, long next, long head) {}

    /** Games by code; what follows the page is asked for with the code of its last. */
    @GET
    public FeedList games(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        feeds.requireLoaded();
        int most = (int) number("limit", limit, USUAL_PAGE, 1, LARGEST_PAGE);
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
        FeedState state = state(games);
        EntityTag tag = new EntityTag(Long.toString(state.at()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(Snapshot.of(state)) : unchanged)
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** Notifications in order, the whole Games back. */
    @GET
    @Path("/{games}/notifications")
    public NotificationPage notifications(
            @PathParam("games") String games, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        FeedState state = state(games);
        long sequence = number("after", after, 0, 0, Long.MAX_VALUE);
        int most = (int) number("limit", limit, USUAL_PAGE, 1, LARGEST_PAGE);
        List<NotificationPublished> items = archive.after(games, sequence, most);
        long next = items.isEmpty() ? sequence : items.get(items.size() - 1).sequence();
        return new NotificationPage(items, next, Math.max(state.at(), items.isEmpty() ? 0 : next));
    }

    private FeedState state(String games) {
        feeds.requireLoaded();
        return feeds.find(games)
                .map(channel -> channel.head().state())
                .orElseThrow(() -> Refusal.notFound("games", games, "nothing has been published of such a Games"));
    }

    private static long number(String field, String value, long usual, long least, long most) {
        if (value == null) return usual;
        if (value.matches("\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most)
            return Long.parseLong(value);
        throw Refusal.malformed(
                field,
                value,
                most == Long.MAX_VALUE ? "expected a whole number from " + least : "expected " + least + " to " + most);
    }
}
