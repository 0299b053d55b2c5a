package org.flambeau.broadcast.feed;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flambeau.http.Refusal;
import org.flambeau.livehub.Channel;
import org.flambeau.livehub.HttpSink;
import org.flambeau.livehub.Sink;
import org.flambeau.livehub.Start;

/** {@code GET /games/{games}/live}: the feed of a Games as Server-Sent Events, written straight from the event loop. */
@ApplicationScoped
public class LiveRoute {

    private final Feeds feeds;

    LiveRoute(Feeds feeds) {
        this.feeds = feeds;
    }

    void register(@Observes Router router) {
        router.get("/games/:games/live").handler(this::live);
    }

    private void live(RoutingContext context) {
        try {
            feeds.requireLoaded();
            Start start = LiveRequest.start(context);
            Channel<FeedState> channel = feed(context.pathParam("games"));
            if (!channel.join(start, () -> open(context))) throw feeds.notNow("all places are taken");
        } catch (HttpProblem problem) {
            ProblemAnswer.write(context.response(), problem);
        }
    }

    private Channel<FeedState> feed(String games) {
        return feeds.find(games)
                .orElseThrow(() -> Refusal.notFound("games", games, "nothing has been published of such a Games"));
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
