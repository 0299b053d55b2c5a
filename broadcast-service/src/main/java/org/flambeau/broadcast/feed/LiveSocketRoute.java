package org.flambeau.broadcast.feed;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flambeau.http.Refusal;
import org.flambeau.livehub.Origin;
import org.flambeau.livehub.WebSocketSink;

/** {@code GET /games/{games}/live/ws}: the feed of a Games over WebSocket; what may be asked is that of the SSE stream. */
@ApplicationScoped
public class LiveSocketRoute {

    private final Feeds feeds;
    private final Places places;

    LiveSocketRoute(Feeds feeds, Places places) {
        this.feeds = feeds;
        this.places = places;
    }

    void register(@Observes Router router) {
        router.get("/games/:games/live/ws").handler(this::live);
    }

    private void live(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE)))
                throw HttpProblem.builder(Refusal.of(
                                426, "Upgrade required", "Upgrade", null, "this address speaks WebSocket alone"))
                        .withHeader("Upgrade", "websocket")
                        .build();
            LiveQuestion question =
                    LiveQuestion.of(context.queryParams(), request.getHeader(LiveQuestion.LAST_EVENT_ID));
            Feed feed = feeds.loaded(context.pathParam("games"));
            Origin origin = Origins.of(context);
            feeds.requirePlace(origin);
            ConnectionBase connection = (ConnectionBase) request.connection();
            request.toWebSocket()
                    .onSuccess(socket -> begin(socket, connection, feed, origin, question))
                    .onFailure(failure -> ProblemAnswer.write(
                            context.response(),
                            Refusal.malformed("Upgrade", "websocket", "the handshake is incomplete")));
        } catch (HttpProblem problem) {
            ProblemAnswer.write(context.response(), problem);
        }
    }

    private void begin(
            ServerWebSocket socket, ConnectionBase connection, Feed feed, Origin origin, LiveQuestion question) {
        LiveSocket live = new LiveSocket(socket, new WebSocketSink(socket, connection), feed, origin, places);
        live.begin(question);
    }
}
