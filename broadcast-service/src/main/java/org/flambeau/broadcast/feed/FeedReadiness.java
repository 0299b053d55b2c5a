package org.flambeau.broadcast.feed;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once every feed that was published before the start is in memory. */
@Readiness
class FeedReadiness implements HealthCheck {

    private final Feeds feeds;

    FeedReadiness(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("feeds loaded").status(feeds.loaded());
        feeds.states().forEach(state -> answer.withData(state.games(), state.at()));
        return answer.build();
    }
}
