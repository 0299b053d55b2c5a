package org.flambeau.broadcast.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationPublished;

/**
 * What is posted (Standard Webhooks 1.0, "Payload structure"): the type, when it happened, and the data.
 *
 * @param type {@code notification.published} or {@code webhook.ping}
 */
record Message(String type, Instant timestamp, Object data) {

    private static final String PUBLISHED = "notification.published";

    /** What a notification carries besides its words. */
    private static final List<String> STATE = List.of("podium", "table", "milestone", "ceremony", "about");

    /** What a ping tells. */
    record Ping(String games, String webhook) {}

    static String ping(String games, String endpoint, Instant at) {
        return written(new Message("webhook.ping", at, new Ping(games, endpoint)));
    }

    /** A notification; without the state that it carries when it would be longer than {@code mostBytes} with it. */
    static String of(NotificationPublished notification, int mostBytes) {
        String whole = written(new Message(PUBLISHED, notification.publishedAt(), notification));
        if (whole.getBytes(StandardCharsets.UTF_8).length <= mostBytes) return whole;
        ObjectNode words = EventJson.mapper().valueToTree(notification);
        return written(new Message(PUBLISHED, notification.publishedAt(), words.remove(STATE)));
    }

    private static String written(Message message) {
        try {
            return EventJson.mapper().writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is not written as JSON", e);
        }
    }
}
