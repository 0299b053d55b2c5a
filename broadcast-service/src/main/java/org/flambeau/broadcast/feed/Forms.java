package org.flambeau.broadcast.feed;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.livehub.View;
import org.flambeau.livehub.Wire;

/** The forms that a Games' feed is told in: one object for each, so that all who see the same share its frames. */
final class Forms {

    private final String games;
    private final Reconnection reconnection;
    private final Clock clock;
    private final Set<String> languages;
    private final Map<Form, LiveFrames> forms = new ConcurrentHashMap<>();

    /** @param languages tags of all languages that are written */
    Forms(String games, Reconnection reconnection, Clock clock, Set<String> languages) {
        this.games = games;
        this.reconnection = reconnection;
        this.clock = clock;
        this.languages = Set.copyOf(languages);
    }

    private record Form(Wire wire, Set<String> languages) {}

    private record Wanted(Interest interest) implements Predicate<NotificationPublished> {
        @Override
        public boolean test(NotificationPublished notification) {
            return interest.matches(notification);
        }
    }

    /** How somebody with this interest sees the feed. Tags that nothing is written in give no form of their own. */
    View<FeedState, NotificationPublished> view(Wire wire, Interest interest, boolean withTable) {
        Set<String> told = new TreeSet<>();
        interest.languages().forEach(tag -> told.add(Interest.lookedUp(tag, languages)));
        LiveFrames frames = forms.computeIfAbsent(
                new Form(wire, told), form -> new LiveFrames(games, reconnection, clock, wire, told));
        return new View<>(frames, new Wanted(interest), withTable);
    }
}
