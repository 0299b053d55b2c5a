package org.flambeau.broadcast.feed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.livehub.Start;

/** Finds the place in a feed where somebody wants to begin. */
@ApplicationScoped
class Places {

    private final Archive archive;
    private final Vertx vertx;

    Places(Archive archive, Vertx vertx) {
        this.archive = archive;
        this.vertx = vertx;
    }

    /** Comes at once where the question names the place; an instant is looked up in the store, away from the event loop. */
    Future<Start> of(Feed feed, LiveQuestion question) {
        if (question.since() == null) return Future.succeededFuture(question.start());
        String games = feed.channel().name();
        return vertx.executeBlocking(
                () -> new Start.After(archive.lastBefore(games, question.since(), feed.head())), false);
    }
}
