package org.flambeau.broadcast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.Test;

class NotificationEnvelopeTest {

    private static final String OURS = EventTypes.NOTIFICATION_PUBLISHED;

    @Test
    void aNotificationTellsItsSequence() {
        assertThat(NotificationEnvelope.sequence(record("paris-2024", OURS, "7", "notification/paris-2024/7")))
                .hasValue(7);
    }

    @Test
    void whatAStrangerWroteHasNoSequence() {
        String id = "notification/paris-2024/7";
        assertThat(NotificationEnvelope.sequence(record(null, OURS, "7", id))).isEmpty();
        assertThat(NotificationEnvelope.sequence(record("la-2028", OURS, "7", id)))
                .isEmpty();
        assertThat(NotificationEnvelope.sequence(record("paris-2024", OURS.replace(".v1", ".v2"), "7", id)))
                .isEmpty();
        assertThat(NotificationEnvelope.sequence(record("paris-2024", OURS, "8", id)))
                .isEmpty();
        assertThat(NotificationEnvelope.sequence(record("paris-2024", OURS, "seven", "notification/paris-2024/seven")))
                .isEmpty();
        assertThat(NotificationEnvelope.sequence(record("paris-2024", OURS, "0", "notification/paris-2024/0")))
                .isEmpty();
        assertThat(NotificationEnvelope.sequence(record("paris-2024", OURS, "7", "poison/paris-2024/bad-json/7")))
                .isEmpty();
        assertThat(NotificationEnvelope.sequence(new ConsumerRecord<>(Topics.NOTIFICATIONS, 0, 0, "paris-2024", null)))
                .isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(String key, String type, String version, String id) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(Topics.NOTIFICATIONS, 0, 0, key, new byte[0]);
        header(record, CloudEventHeaders.TYPE, type);
        header(record, CloudEventHeaders.AGGREGATE_VERSION, version);
        header(record, CloudEventHeaders.ID, id);
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
