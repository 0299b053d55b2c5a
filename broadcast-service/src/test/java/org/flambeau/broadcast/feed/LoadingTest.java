package org.flambeau.broadcast.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LoadingTest {

    private static final LiveSettings SETTINGS = new LiveSettings() {
        @Override
        public int ringEntries() {
            return 2;
        }

        @Override
        public int maxSubscribers() {
            return 1;
        }

        @Override
        public int maxPerAddress() {
            return 1;
        }

        @Override
        public int maxPerToken() {
            return 1;
        }

        @Override
        public int maxWaiting() {
            return 1;
        }

        @Override
        public Duration longestStay() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(1);
        }
    };

    private final Feeds feeds = new Feeds(SETTINGS, null, null, new SimpleMeterRegistry(), Clock.systemUTC());
    private final FeedResource resource = new FeedResource(feeds);
    private final NotificationsResource notifications =
            new NotificationsResource(feeds, null, new Waiting(feeds, SETTINGS));

    @Test
    void whileTheFeedsAreLoadedWhoAsksIsToldToComeBackAndNotThatThereIsNothing() {
        List<ThrowingCallable> questions = List.of(
                () -> resource.games(null, null),
                () -> resource.snapshot("paris-2024", null),
                () -> notifications.notifications("paris-2024", null, null, null, null));

        for (ThrowingCallable question : questions) {
            HttpProblem answer = catchThrowableOfType(HttpProblem.class, question);
            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(Integer.parseInt(answer.getHeaders().get("Retry-After").toString()))
                    .isBetween(2, 15);
        }
    }

    @Test
    void onceTheyAreLoadedAllAreTold() {
        feeds.markLoaded();

        assertThat(resource.games(null, null).items()).isEmpty();
    }
}
