package org.flambeau.broadcast.feed;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.TreeMap;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.livehub.Admission;
import org.flambeau.livehub.Arrival;
import org.flambeau.livehub.Origin;
import org.flambeau.livehub.Start;
import org.flambeau.livehub.Subscription;
import org.flambeau.livehub.View;
import org.flambeau.livehub.WebSocketSink;
import org.flambeau.livehub.Wire;

/**
 * One follower over WebSocket, and what it asks for while it follows. A message that is refused is answered with an {@code
 * error} event and changes nothing. Lives on one event loop.
 */
final class LiveSocket {

    private static final int LONGEST_MESSAGE = 8 * 1024;
    private static final short UNSUPPORTED = 1003;
    private static final short AGAINST_POLICY = 1008;
    private static final short TOO_LONG = 1009;
    private static final short TRY_AGAIN_LATER = 1013;

    private final ServerWebSocket socket;
    private final WebSocketSink sink;
    private final Feed feed;
    private final Origin origin;
    private final Places places;
    private final MessageRate rate = new MessageRate();
    private Subscription<FeedState, NotificationPublished> subscription;

    LiveSocket(ServerWebSocket socket, WebSocketSink sink, Feed feed, Origin origin, Places places) {
        this.socket = socket;
        this.sink = sink;
        this.feed = feed;
        this.origin = origin;
        this.places = places;
    }

    void begin(LiveQuestion question) {
        socket.textMessageHandler(this::received);
        socket.binaryMessageHandler(ignored -> socket.close(UNSUPPORTED, "text messages are understood"));
        find(question);
    }

    private void received(String message) {
        if (message.length() > LONGEST_MESSAGE)
            socket.close(TOO_LONG, "at most " + LONGEST_MESSAGE + " characters are taken");
        else if (!rate.allows(System.nanoTime())) socket.close(AGAINST_POLICY, "too many messages");
        else
            try {
                understood(SocketMessage.read(message));
            } catch (HttpProblem problem) {
                refused(problem);
            }
    }

    private void understood(SocketMessage message) {
        switch (message.type()) {
            case SUBSCRIBE -> find(message.question(reached()));
            case UNSUBSCRIBE -> {
                subscription.change(
                        View.nothing(view(LiveQuestion.ofEverything()).protocol()), new Start.After(reached()));
                tell("unsubscribed", Map.of("from", reached()));
            }
        }
    }

    private long reached() {
        return subscription == null ? feed.head() : subscription.cursor();
    }

    private void find(LiveQuestion question) {
        places.of(feed, question)
                .onSuccess(start -> follow(question, start))
                .onFailure(failure -> socket.close(TRY_AGAIN_LATER, "the store is away"));
    }

    private void follow(LiveQuestion question, Start start) {
        if (subscription != null) subscription.change(view(question), start);
        else if (feed.channel().join(new Arrival<>(origin, view(question), start), () -> sink)
                instanceof Admission.In<FeedState, NotificationPublished> in) subscription = in.subscription();
        else socket.close(TRY_AGAIN_LATER, "all places are taken");
    }

    private View<FeedState, NotificationPublished> view(LiveQuestion question) {
        return feed.forms().view(Wire.WEB_SOCKET, question.interest(), question.withTable());
    }

    private void refused(HttpProblem problem) {
        Map<String, Object> told = new TreeMap<>(problem.getParameters());
        told.put("title", problem.getTitle());
        told.put("detail", problem.getDetail());
        tell("error", told);
    }

    private void tell(String event, Object data) {
        sink.write(Wire.WEB_SOCKET.event(event, LiveFrames.json(data)));
        sink.flush();
    }
}
