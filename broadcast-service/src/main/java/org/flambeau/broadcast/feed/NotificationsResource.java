package org.flambeau.broadcast.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.broadcast.interest.Queries;
import org.flambeau.broadcast.interest.Search;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.Refusal;

/** The notifications of a Games in order, the whole Games back; who asks for the next may wait for it. */
@Path("/games/{games}/notifications")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class NotificationsResource {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private static final int LONGEST_WAIT = 30;
    private static final Set<String> OWN = Set.of("after", "limit", "wait");

    private final Feeds feeds;
    private final Archive archive;
    private final Waiting waiting;

    NotificationsResource(Feeds feeds, Archive archive, Waiting waiting) {
        this.feeds = feeds;
        this.archive = archive;
        this.waiting = waiting;
    }

    /**
     * A page of notifications.
     *
     * @param next what to ask {@code after} for the next page
     * @param head sequence of the newest notification; the page is the last when {@code next} has reached it
     */
    public record NotificationPage(List<NotificationPublished> items, long next, long head) {}

    /**
     * Notifications after a number, those of an interest alone when its fields are given.
     *
     * @param wait seconds that the answer may wait for a notification when there is none yet, 0 to 30
     */
    @GET
    @Blocking
    public Uni<NotificationPage> notifications(
            @PathParam("games") String games,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @QueryParam("wait") String wait,
            @Context UriInfo address) {
        Feed feed = feeds.loaded(games);
        Interest interest = Interest.of(Queries.interest(address.getQueryParameters(), OWN));
        long sequence = Queries.within("after", after, 0, 0, Long.MAX_VALUE);
        int most = (int) Queries.within("limit", limit, USUAL_PAGE, 1, LARGEST_PAGE);
        long seconds = Queries.within("wait", wait, 0, 0, LONGEST_WAIT);
        if (seconds == 0) return Uni.createFrom().item(page(feed, sequence, most, interest));
        // First in line, then a look: what comes in between is not missed.
        CompletableFuture<Void> comes = waiting.of(games, interest);
        NotificationPage page = page(feed, sequence, most, interest);
        if (!page.items().isEmpty() || page.next() < page.head()) {
            comes.cancel(false);
            return Uni.createFrom().item(page);
        }
        return Uni.createFrom()
                .completionStage(comes)
                .ifNoItem()
                .after(Duration.ofSeconds(seconds))
                .recoverWithItem((Void) null)
                .onTermination()
                .invoke(() -> comes.cancel(false))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(ignored -> page(feed, page.next(), most, interest));
    }

    /** One notification as it is told today: with what corrected it, or without what was taken back. */
    @GET
    @Path("/{sequence}")
    @Blocking
    public NotificationPublished notification(
            @PathParam("games") String games, @PathParam("sequence") String sequence) {
        feeds.loaded(games);
        long number = Queries.within("sequence", sequence, 0, 1, Long.MAX_VALUE);
        return archive.find(games, number)
                .orElseThrow(() -> Refusal.notFound("sequence", sequence, "there is no such notification"));
    }

    private NotificationPage page(Feed feed, long after, int most, Interest interest) {
        long head = feed.head();
        Search.Found found = Search.in(
                (sequence, limit) -> archive.after(feed.channel().name(), sequence, limit), after, most, interest);
        List<NotificationPublished> items =
                found.items().stream().map(interest::told).toList();
        return new NotificationPage(items, found.reached(), Math.max(head, found.reached()));
    }
}
