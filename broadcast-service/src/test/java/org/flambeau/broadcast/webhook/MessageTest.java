package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.path.json.JsonPath;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.junit.jupiter.api.Test;

class MessageTest {

    private final NotificationPublished notification = read("""
            {"games": "paris-2024", "sequence": 7, "kind": "GAMES", "urgency": "LOW", "cause": "games/paris-2024/1",
             "publishedAt": "2024-07-26T10:00:00Z", "effectiveAt": "2024-07-26T09:00:00Z",
             "texts": {"en": {"headline": "Paris 2024", "body": "Registered."}},
             "subject": {"organisations": [], "athletes": [], "disciplines": [], "events": [], "categories": []},
             "about": {"games": "paris-2024", "version": 1, "zone": "Europe/Paris", "totalEvents": 329}}""");

    @Test
    void aMessageTellsTypeAndTimeAndTheWholeNotification() {
        JsonPath message = new JsonPath(Message.of(notification, 262_144));

        assertThat(message.getString("type")).isEqualTo("notification.published");
        assertThat(message.getString("timestamp")).isEqualTo("2024-07-26T10:00:00Z");
        assertThat(message.getString("data.about.zone")).isEqualTo("Europe/Paris");
    }

    @Test
    void oneThatWouldBeTooLongComesWithItsWordsAndWithoutItsState() {
        JsonPath message = new JsonPath(Message.of(notification, 450));

        assertThat(message.getString("data.texts.en.headline")).isEqualTo("Paris 2024");
        assertThat(message.getInt("data.sequence")).isEqualTo(7);
        assertThat(message.getMap("data")).doesNotContainKey("about");
    }

    private static NotificationPublished read(String json) {
        try {
            return EventJson.mapper().readValue(json, NotificationPublished.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
