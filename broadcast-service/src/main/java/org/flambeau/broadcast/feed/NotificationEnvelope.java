package org.flambeau.broadcast.feed;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventTypes;

/** What a record on the topic of notifications says on its outside. */
public final class NotificationEnvelope {

    private NotificationEnvelope() {}

    /**
     * The sequence in the feed of the Games that is its key; empty where key, type, version and id are not those of a
     * notification. A stranger's record must not move the feed of a Games, nor make one.
     */
    public static OptionalLong sequence(ConsumerRecord<String, byte[]> record) {
        String version = header(record, CloudEventHeaders.AGGREGATE_VERSION);
        if (record.key() == null
                || !EventTypes.NOTIFICATION_PUBLISHED.equals(header(record, CloudEventHeaders.TYPE))
                || !version.matches("[1-9]\\d{0,14}")) return OptionalLong.empty();
        long sequence = Long.parseLong(version);
        String id = Aggregates.eventId(Aggregates.notifications(record.key()), sequence);
        return id.equals(header(record, CloudEventHeaders.ID)) ? OptionalLong.of(sequence) : OptionalLong.empty();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
