package org.flambeau.broadcast.syndication;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.editing.Languages;
import org.flambeau.broadcast.feed.FeedState;
import org.flambeau.broadcast.feed.Feeds;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.broadcast.interest.Queries;
import org.flambeau.broadcast.interest.Search;
import org.flambeau.contracts.notifications.NotificationPublished;

/**
 * A Games' news for feed readers, newest first: all of it, or that of an interest, in one language. The tag changes with
 * every notification of the Games, so whoever asks again with it gets 304 while nothing has happened.
 */
@Path("/games/{games}")
@Tag(name = "Syndication")
@PermitAll
class SyndicationResource {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final Set<String> OWN = Set.of("before", "limit");

    private final Feeds feeds;
    private final Archive archive;

    SyndicationResource(Feeds feeds, Archive archive) {
        this.feeds = feeds;
        this.archive = archive;
    }

    @GET
    @Path("/feed.atom")
    @Produces(Atom.MEDIA_TYPE)
    @Blocking
    @Operation(summary = "The news as an Atom feed")
    public Response atom(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        return answer(games, address, request, Atom::write);
    }

    @GET
    @Path("/feed.json")
    @Produces(JsonFeed.MEDIA_TYPE)
    @Blocking
    @Operation(summary = "The news as a JSON Feed")
    public Response json(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        return answer(games, address, request, JsonFeed::write);
    }

    private Response answer(String games, UriInfo address, Request request, Function<Page, byte[]> written) {
        FeedState state = feeds.state(games);
        Interest interest = Interest.of(Queries.interest(address.getQueryParameters(), OWN));
        long before = Queries.within(
                "before", address.getQueryParameters().getFirst("before"), Long.MAX_VALUE, 1, Long.MAX_VALUE);
        int limit = (int)
                Queries.within("limit", address.getQueryParameters().getFirst("limit"), USUAL_PAGE, 1, LARGEST_PAGE);
        EntityTag tag = new EntityTag(
                state.at() + "-" + Integer.toHexString(address.getRequestUri().hashCode()));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) answer = Response.ok(written.apply(page(state, interest, before, limit, address)));
        return answer.tag(tag).header("Cache-Control", "no-cache").build();
    }

    private Page page(FeedState state, Interest interest, long before, int limit, UriInfo address) {
        String games = state.games();
        Search.Found found =
                Search.in((sequence, most) -> archive.before(games, sequence, most), before, limit, interest);
        List<NotificationPublished> items = found.items();
        long reached = found.reached();
        String language = interest.languages().stream()
                .findFirst()
                .map(tag -> Interest.lookedUp(tag, Languages.WRITTEN))
                .orElse("en");
        URI self = address.getRequestUri();
        URI next = items.isEmpty() || reached <= 1
                ? null
                : address.getRequestUriBuilder()
                        .replaceQueryParam("before", reached)
                        .build();
        return new Page(
                games,
                title(state, language),
                language,
                items.isEmpty() ? Instant.EPOCH : items.get(0).publishedAt(),
                self,
                address.getBaseUriBuilder().queryParam("games", games).build(),
                address.getBaseUriBuilder()
                        .path("games/" + games + "/notifications")
                        .build(),
                next,
                items);
    }

    private static String title(FeedState state, String language) {
        if (state.about() == null) return state.games();
        return state.about()
                .names()
                .getOrDefault(language, state.about().names().getOrDefault("en", state.games()));
    }
}
