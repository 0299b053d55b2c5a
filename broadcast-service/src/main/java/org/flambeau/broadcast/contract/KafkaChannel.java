package org.flambeau.broadcast.contract;

import java.util.ArrayList;
import java.util.List;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;

/**
 * A topic of the suite, as the world is told of it.
 *
 * @param key what its records are keyed by
 * @param types types of its events
 */
record KafkaChannel(String topic, String title, String key, List<String> types) {

    static final List<KafkaChannel> ALL = all();

    private static List<KafkaChannel> all() {
        List<KafkaChannel> channels = new ArrayList<>(List.of(
                new KafkaChannel(
                        Topics.MEDALS,
                        "Games, podiums with what they do to the medal table, and milestones; by medals-service",
                        "Games code",
                        List.of(
                                EventTypes.GAMES_CHANGED,
                                EventTypes.GAMES_RESET,
                                EventTypes.PODIUM_CHANGED,
                                EventTypes.MILESTONE_CHANGED)),
                new KafkaChannel(
                        Topics.CEREMONIES,
                        "Ceremonies as the public may see them; by ceremony-service",
                        "games/ceremony",
                        List.of(EventTypes.CEREMONY_CHANGED)),
                new KafkaChannel(
                        Topics.CEREMONIES_PRODUCTION,
                        "Ceremonies as their production sees them, secrets included; written only where the broker keeps"
                                + " everyone else out",
                        "games/ceremony",
                        List.of(EventTypes.PRODUCTION_CHANGED)),
                new KafkaChannel(
                        Topics.NOTIFICATIONS,
                        "The live feed: notifications 1, 2, 3, ... per Games; by broadcast-service",
                        "Games code",
                        List.of(EventTypes.NOTIFICATION_PUBLISHED)),
                new KafkaChannel(
                        Topics.RESEND_REQUESTS,
                        "A consumer misses versions and asks their owner to publish them again",
                        "aggregate",
                        List.of(EventTypes.RESEND_REQUESTED))));
        for (String topic : Topics.DEAD_LETTERS)
            channels.add(new KafkaChannel(
                    topic,
                    "What a consumer could not read, set aside",
                    "id of the dead letter",
                    List.of(EventTypes.DEAD_LETTERED)));
        return List.copyOf(channels);
    }
}
