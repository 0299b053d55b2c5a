package org.flambeau.broadcast.feed;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.livehub.Admission;
import org.flambeau.livehub.Arrival;
import org.flambeau.livehub.HttpSink;
import org.flambeau.livehub.Sink;
import org.flambeau.livehub.Start;
import org.flambeau.livehub.View;
import org.flambeau.livehub.Wire;
import org.jboss.logging.Logger;

/** {@code GET /games/{games}/live}: the feed of a Games as Server-Sent Events, written straight from the event loop. */
@ApplicationScoped
public class LiveRoute {

    private static final Logger LOG = Logger.getLogger(LiveRoute.class);

    private final Feeds feeds;
    private final Places places;

    LiveRoute(Feeds feeds, Places places) {
        this.feeds = feeds;
        this.places = places;
    }

    void register(@Observes Router router, Vertx vertx) {
        if (!vertx.isNativeTransportEnabled())
            LOG.warnf(
                    "frames do not go straight to their sockets, a delivery costs more: reason=%s",
                    vertx.unavailableNativeTransportCause());
        router.get("/games/:games/live").handler(this::live);
    }

    private void live(RoutingContext context) {
        try {
            LiveQuestion question =
                    LiveQuestion.of(context.queryParams(), context.request().getHeader(LiveQuestion.LAST_EVENT_ID));
            Feed feed = feeds.loaded(context.pathParam("games"));
            places.of(feed, question)
                    .onSuccess(start -> join(context, feed, question, start))
                    .onFailure(failure -> ProblemAnswer.write(context.response(), feeds.notNow("the store is away")));
        } catch (HttpProblem problem) {
            ProblemAnswer.write(context.response(), problem);
        }
    }

    private void join(RoutingContext context, Feed feed, LiveQuestion question, Start start) {
        View<FeedState, NotificationPublished> view =
                feed.forms().view(Wire.SSE, question.interest(), question.withTable());
        Admission<FeedState, NotificationPublished> admission =
                feed.channel().join(new Arrival<>(Origins.of(context), view, start), () -> open(context));
        if (admission instanceof Admission.Refused<?, ?> refused)
            ProblemAnswer.write(context.response(), feeds.refusal(refused.reason()));
    }

    private static Sink open(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.setChunked(true);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8");
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Or a proxy of the nginx family would collect the stream before it passes it on.
        response.putHeader("X-Accel-Buffering", "no");
        return new HttpSink(context.request());
    }
}
